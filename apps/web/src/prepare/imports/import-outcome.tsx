import { formatShortMoment } from '@kraftline/core/report/moment'
import type { Problem } from '../../connect/api.ts'
import { useRoom } from '../../connect/room.ts'
import { Button } from '../../ui/button.tsx'
import { sayProblem } from '../../words/say-problem.ts'
import { useWords } from '../../words/use-words.tsx'
import { FaultList } from './fault-list.tsx'
import { useCounts } from './use-counts.ts'
import type { Importing, ImportState } from './use-import.ts'

/** What came of the last file, where it was given; the preview is a place of its own. */
export function ImportOutcome({ importing }: { importing: Importing }) {
  const { t } = useWords()
  const { state } = importing
  switch (state.at) {
    case 'idle':
    case 'looking':
      return null
    case 'reading':
    case 'taking':
      return <p role="status">{t('prepare.import.sending')}</p>
    case 'choosing':
      return <Choice choices={state.choices} importing={importing} />
    case 'refused':
      return <Refused problem={state.problem} importing={importing} />
    case 'done':
      return <Done state={state} importing={importing} />
    case 'undone':
      return <Undone removed={state.removed} importing={importing} />
  }
}

function Done({
  state: { imported, left, canUndo },
  importing,
}: {
  state: Extract<ImportState, { at: 'done' }>
  importing: Importing
}) {
  const { t } = useWords()
  const sayCounts = useCounts()
  return (
    <div className="import__outcome message message--good" role="status">
      <p>
        {t('prepare.import.done', { added: imported.added, unchanged: imported.unchanged })}{' '}
        {sayCounts.left(imported)} {left > 0 && t('imports.left', { count: left })}
      </p>
      <span className="import__acts">
        {canUndo && (
          <Button size="small" onClick={importing.undo}>
            {t('imports.undo')}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={importing.forget}>
          {t('common.close')}
        </Button>
      </span>
    </div>
  )
}

function Undone({ removed, importing }: { removed: number; importing: Importing }) {
  const { t } = useWords()
  return (
    <div className="import__outcome message" role="status">
      <p>{t('imports.undone', { count: removed })}</p>
      <Button size="small" look="quiet" onClick={importing.forget}>
        {t('common.close')}
      </Button>
    </div>
  )
}

type ChoiceProps = {
  choices: Extract<ImportState, { at: 'choosing' }>['choices']
  importing: Importing
}

function Choice({ choices, importing }: ChoiceProps) {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  const formatDay = (start: string) => formatShortMoment(Date.parse(start), { locale, timeZone })
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
                {start && `${formatDay(start)} · `}
                {t('prepare.messages.count', { count: updates })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Refused({ problem, importing }: { problem: Problem; importing: Importing }) {
  const { t } = useWords()
  const { errors } = problem
  const isMended = importing.text !== ''
  return (
    <div className="import__refused message message--error" role="alert">
      <div className="import__outcome">
        <p>
          {errors.length > 0
            ? t('prepare.import.refused', { count: errors.length })
            : sayProblem(t, problem)}
        </p>
        <Button size="small" look="quiet" onClick={importing.forget}>
          {t('common.close')}
        </Button>
      </div>
      {!isMended && <FaultList faults={errors} />}
    </div>
  )
}
