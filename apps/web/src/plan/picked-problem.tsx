import type { Problem } from '@kraftline/core/report/problems'
import { nameOf } from '../board/note-words.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { CauseAdvice } from './cause-advice.tsx'
import type { AddAction } from './use-add-action.ts'

/** A problem that the team takes on: why it was, what often helps, and the way to an action. */
export function PickedProblem({ problem, onAdd }: { problem: Problem; onAdd: AddAction }) {
  const { t } = useWords()
  const { canWrite } = useSession()
  const { note, causes } = problem
  const name = nameOf(note.text, t)
  const [cause] = causes
  return (
    <li className="picked" aria-label={t('plan.pickedOne', { note: name })}>
      <p className={`picked__name chip--${note.color} on-note`}>{name}</p>
      {causes.length === 0 && <p className="plan__hint">{t('plan.noCause')}</p>}
      {causes.map((one) => (
        <CauseAdvice key={one.id} cause={one} noteId={note.id} onAdd={onAdd} />
      ))}
      {canWrite && (
        <Button
          size="small"
          onClick={() => onAdd({ noteId: note.id, causeId: cause?.id ?? null, text: '' })}
        >
          {t('plan.addFor')}
        </Button>
      )}
    </li>
  )
}
