import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { useWords } from '../words/use-words.tsx'
import { usePlayer, usePlaying } from './use-player.ts'

/** Whose notes are drawn: each person on or off. */
export function PeopleSwitches() {
  const { t } = useWords()
  const hidden = usePlaying((playing) => playing.hidden.size)
  return (
    <Popover
      label={t('replay.people')}
      trigger={
        <Button size="small">
          {hidden > 0 ? t('replay.peopleHidden', { hidden }) : t('replay.people')}
        </Button>
      }
    >
      <Switches />
    </Popover>
  )
}

function Switches() {
  const { t } = useWords()
  const player = usePlayer()
  const { people, anonymous } = usePlaying(({ last }) => last.state)
  const hidden = usePlaying((playing) => playing.hidden)
  const writers = people.filter(({ access }) => access !== 'viewer')
  if (anonymous) {
    return (
      <div className="replay-people">
        <p>{t('replay.peopleAnonymous')}</p>
        <p>{t('replay.votes')}</p>
      </div>
    )
  }
  return (
    <div className="replay-people">
      <fieldset>
        <legend>{t('replay.peopleShown')}</legend>
        {writers.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!hidden.has(id)}
              onChange={(event) => player.showPerson(id, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <p>{t('replay.peopleText')}</p>
      <p>{t('replay.votes')}</p>
    </div>
  )
}
