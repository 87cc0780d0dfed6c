import { formatShortMoment } from '@kraftline/core/report/moment'
import type { Imported, IncidentChoice, Problem } from '../connect/api.ts'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { sayProblem } from '../words/say-problem.ts'
import { useWords } from '../words/use-words.tsx'
import { sayFault, sayPlace } from './say-fault.ts'
import type { Importing } from './use-import.ts'

/** What came of the last file, where it was given. */
export function ImportOutcome({ importing }: { importing: Importing }) {
  const { t } = useWords()
  const { state } = importing
  if (state.at === 'idle') return null
  if (state.at === 'sending') return <p role="status">{t('prepare.import.sending')}</p>
  if (state.at === 'done') return <Done imported={state.imported} onClose={importing.forget} />
  if (state.at === 'choosing') return <Choice choices={state.choices} importing={importing} />
  return <Refused problem={state.problem} onClose={importing.forget} />
}

function Done({ imported, onClose }: { imported: Imported; onClose: () => void }) {
  const { t } = useWords()
  const { added, unchanged, skipped, flags } = imported
  return (
    <div className="import__outcome message message--good" role="status">
      <p>
        {t('prepare.import.done', { added, unchanged })}
        {skipped > 0 && ` ${t('prepare.import.skipped', { skipped })}`}
        {flags.includes('text_shortened') && ` ${t('prepare.import.shortened')}`}
      </p>
      <Button size="small" look="quiet" onClick={onClose}>
        {t('common.close')}
      </Button>
    </div>
  )
}

type ChoiceProps = { choices: readonly IncidentChoice[]; importing: Importing }

function Choice({ choices, importing }: ChoiceProps) {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  return (
    <section className="import__choice message" aria-label={t('prepare.import.which')}>
      <div className="import__outcome">
        <p>{t('prepare.import.which')}</p>
        <Button size="small" look="quiet" onClick={importing.forget}>
          {t('common.cancel')}
        </Button>
      </div>
      <ul>
        {choices.map(({ id, name, start, updates }) => (
          <li key={id}>
            <button type="button" onClick={() => importing.choose(id)}>
              {name}
              <small>
                {start && `${formatDayOf(start)} · `}
                {t('prepare.messages.count', { count: updates })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )

  function formatDayOf(start: string): string {
    return formatShortMoment(Date.parse(start), { locale, timeZone })
  }
}

function Refused({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  const { t } = useWords()
  const { errors } = problem
  return (
    <div className="import__refused message message--error" role="alert">
      <div className="import__outcome">
        <p>
          {errors.length > 0
            ? t('prepare.import.refused', { count: errors.length })
            : sayProblem(t, problem)}
        </p>
        <Button size="small" look="quiet" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      {errors.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too
        <ul tabIndex={0} aria-label={t('prepare.import.problems')}>
          {errors.map((fault) => {
            const place = sayPlace(t, fault)
            const what = sayFault(t, fault)
            return (
              <li key={`${place} ${what}`}>
                {place && <b>{place}</b>} {what}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
