import { chooseProblem } from '@kraftline/core/board/edit-notes'
import type { EntryId } from '@kraftline/core/ids'
import type { Problem } from '@kraftline/core/report/problems'
import { nameOf } from '../board/note-words.ts'
import type { OnOpen } from '../board/opened.ts'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import type { Votes } from './use-votes.ts'
import { Dots } from './vote-card.tsx'

type ProblemRowProps = { problem: Problem; votes: Votes; onOpen: OnOpen }

/** A problem to vote for, what the votes came to, and whether it was picked. */
export function ProblemRow({ problem, votes, onOpen }: ProblemRowProps) {
  const { t } = useWords()
  const { note, gathered, chosen } = problem
  const { canWrite, isFacilitator } = useSession()
  const choose = useChoose()
  const name = nameOf(note.text, t)
  const picks = isFacilitator && canWrite
  return (
    <li className={chosen ? 'problem problem--chosen' : 'problem'}>
      <div className="problem__line">
        {picks && (
          <input
            type="checkbox"
            aria-label={t('plan.choose', { note: name })}
            checked={chosen}
            onChange={(event) => choose(problem, event.currentTarget.checked)}
          />
        )}
        <button
          type="button"
          className="problem__text"
          onClick={() => onOpen({ kind: 'note', id: note.id })}
        >
          {name}
        </button>
      </div>
      {gathered.length > 0 && (
        <p className="problem__gathered">{t('plan.gathered', { count: gathered.length })}</p>
      )}
      {votes.totals && <Total id={note.id} votes={votes} />}
      {chosen ? <Picked /> : <Suggested id={note.id} votes={votes} />}
      {votes.canVote && <Stepper id={note.id} name={name} votes={votes} />}
    </li>
  )
}

/** Picks a problem for the plan, or puts all of its notes back. */
export function useChoose(): (problem: Problem, chosen: boolean) => void {
  const { doc } = useRoom().board
  return ({ note, gathered }, chosen) => {
    if (chosen) return chooseProblem(doc, { noteId: note.id, chosen })
    for (const member of [note, ...gathered]) {
      if (member.chosen) chooseProblem(doc, { noteId: member.id, chosen })
    }
  }
}

function Picked() {
  const { t } = useWords()
  return (
    <p className="problem__tag problem__tag--picked">
      <span aria-hidden="true">★</span> {t('plan.isPicked')}
    </p>
  )
}

function Suggested({ id, votes: { suggestion } }: { id: EntryId; votes: Votes }) {
  const { t } = useWords()
  const isLevel = suggestion.level.includes(id)
  if (!isLevel && !suggestion.clear.includes(id)) return null
  return <p className="problem__tag">{t(isLevel ? 'votes.isLevel' : 'votes.suggested')}</p>
}

function Total({ id, votes: { totals } }: { id: EntryId; votes: Votes }) {
  const { t } = useWords()
  const count = totals?.get(id) ?? 0
  const most = Math.max(1, ...(totals?.values() ?? []))
  return (
    <div className="total">
      <span className="total__bar" aria-hidden="true">
        <span style={{ width: `${(100 * count) / most}%` }} />
      </span>
      <span className="total__count">{t('votes.count', { count })}</span>
    </div>
  )
}

function Stepper({ id, name, votes }: { id: EntryId; name: string; votes: Votes }) {
  const { t } = useWords()
  const count = votes.mineOn(id)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms that are sent
    <div className="stepper" role="group" aria-label={t('votes.for', { note: name })}>
      <Button
        size="small"
        icon
        aria-label={t('votes.fewer', { note: name })}
        aria-disabled={count === 0}
        onClick={() => count > 0 && votes.put(id, count - 1)}
      >
        −
      </Button>
      <span className="stepper__count" aria-live="polite">
        <span className="visually-hidden">{t('votes.mine', { count })}</span>
        <Dots filled={count} of={Math.max(1, count)} />
      </span>
      <Button
        size="small"
        icon
        aria-label={t('votes.more', { note: name })}
        aria-disabled={votes.left === 0}
        onClick={() => votes.left > 0 && votes.put(id, count + 1)}
      >
        +
      </Button>
    </div>
  )
}
