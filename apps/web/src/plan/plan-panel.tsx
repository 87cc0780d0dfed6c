import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { gatherProblems, type Problem } from '@kraftline/core/report/problems'
import { useMemo } from 'react'
import './plan.css'
import { Leaving } from '../after/leaving.tsx'
import type { OnOpen } from '../board/opened.ts'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.tsx'
import { ActionForm } from './action-form.tsx'
import { CauseAdvice } from './cause-advice.tsx'
import { PickedProblem } from './picked-problem.tsx'
import { ProblemRow, useChoose } from './problem-row.tsx'
import { type AddAction, useAddAction } from './use-add-action.ts'
import { useVotes, type Votes } from './use-votes.ts'
import { VoteCard } from './vote-card.tsx'

const manyProblems = 4

/** The two or three problems that matter most, and what the team means to do about them. */
export function PlanPanel({ onOpen }: { onOpen: OnOpen }) {
  const { t } = useWords()
  const snapshot = useBoard(useRoom().board)
  const { notes, causes, actions } = snapshot
  const problems = useMemo(() => gatherProblems({ notes, causes }), [notes, causes])
  const votes = useVotes(notes)
  const adding = useAddAction(actions.length)
  return (
    <section className="plan panel panel--floating" aria-labelledby="plan-heading">
      <h2 id="plan-heading">{t('plan.problems')}</h2>
      {problems.length === 0 && <p className="plan__hint">{t('plan.noNotes')}</p>}
      {problems.length > 0 && <VoteCard votes={votes} />}
      <Picking problems={problems} votes={votes} />
      <Problems problems={problems} votes={votes} onOpen={onOpen} />
      <Picked problems={problems} causes={causes} onAdd={adding.add} />
      <h3>{t('plan.actions')}</h3>
      <Actions snapshot={snapshot} adding={adding} />
      <Leaving />
    </section>
  )
}

type ProblemsProps = { problems: readonly Problem[]; votes: Votes }

/** How many were picked, and the shortest way to what the votes suggest. */
function Picking({ problems, votes: { suggestion } }: ProblemsProps) {
  const { t } = useWords()
  const { canWrite, isFacilitator } = useSession()
  const choose = useChoose()
  const picks = isFacilitator && canWrite
  const count = problems.filter(({ chosen }) => chosen).length
  const open = problems.filter(({ note, chosen }) => !chosen && suggestion.clear.includes(note.id))
  const pickOpen = () => {
    for (const problem of open) choose(problem, true)
  }
  if (problems.length === 0) return null
  return (
    <>
      <p className="plan__hint">{t(picks ? 'plan.pick' : 'plan.theyPick', { count })}</p>
      {count >= manyProblems && <p className="message">{t('plan.tooMany')}</p>}
      {picks && open.length > 0 && (
        <Button onClick={pickOpen}>{t('votes.pickSuggested', { count: open.length })}</Button>
      )}
    </>
  )
}

/** In the order of the timeline; once votes are shown those with most come first, and those without fold. */
function Problems({ problems, votes, onOpen }: ProblemsProps & { onOpen: OnOpen }) {
  const { t } = useWords()
  const { totals } = votes
  const countOf = ({ note }: Problem) => totals?.get(note.id) ?? 0
  const ordered = problems.toSorted((a, b) => countOf(b) - countOf(a) || a.note.at - b.note.at)
  const isVoted = totals !== null && totals.size > 0
  const first = ordered.filter((problem) => !isVoted || countOf(problem) > 0 || problem.chosen)
  const rest = ordered.filter((problem) => !first.includes(problem))
  const row = (problem: Problem) => (
    <ProblemRow key={problem.note.id} problem={problem} votes={votes} onOpen={onOpen} />
  )
  return (
    <>
      <ul className="plan__problems">{first.map(row)}</ul>
      {rest.length > 0 && (
        <details className="plan__rest">
          <summary>{t('votes.without', { count: rest.length })}</summary>
          <ul className="plan__problems">{rest.map(row)}</ul>
        </details>
      )}
    </>
  )
}

type PickedProps = {
  problems: readonly Problem[]
  causes: BoardSnapshot['causes']
  onAdd: AddAction
}

/** What was picked, with its causes and what helps; causes of other problems follow. */
function Picked({ problems, causes, onAdd }: PickedProps) {
  const { t } = useWords()
  const picked = problems.filter(({ chosen }) => chosen)
  const shown = new Set(picked.flatMap((problem) => problem.causes))
  const others = causes.filter((cause) => !shown.has(cause))
  return (
    <>
      {picked.length > 0 && (
        <>
          <h3>{t('plan.picked')}</h3>
          <ul className="plan__picked">
            {picked.map((problem) => (
              <PickedProblem key={problem.note.id} problem={problem} onAdd={onAdd} />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <details className="plan__rest">
          <summary>{t('plan.otherCauses')}</summary>
          {others.map((cause) => (
            <CauseAdvice key={cause.id} cause={cause} noteId={null} onAdd={onAdd} />
          ))}
        </details>
      )}
    </>
  )
}

type ActionsProps = { snapshot: BoardSnapshot; adding: ReturnType<typeof useAddAction> }

function Actions({ snapshot, adding }: ActionsProps) {
  const { t } = useWords()
  const { canWrite } = useSession()
  const { actions } = snapshot
  const count = actions.length
  return (
    <>
      {count === 0 && <p className="plan__hint">{t('plan.noActions')}</p>}
      <ol className="plan__actions">
        {actions.map((action, index) => (
          <ActionForm
            key={action.id}
            action={action}
            number={index + 1}
            isOwn={action.id === adding.own}
            snapshot={snapshot}
          />
        ))}
      </ol>
      {canWrite && (
        <Button onClick={() => adding.add({ noteId: null, causeId: null, text: '' })}>
          {t('plan.add')}
        </Button>
      )}
      <Dialog
        open={adding.waiting !== null}
        onClose={adding.cancel}
        title={t('plan.moreTitle')}
        text={t('plan.moreText', { count })}
      >
        <div className="dialog__actions">
          <Button look="primary" onClick={adding.cancel}>
            {t('plan.moreNo', { count })}
          </Button>
          <Button onClick={adding.confirm}>{t('plan.moreYes')}</Button>
        </div>
      </Dialog>
    </>
  )
}
