import { headsOf } from '@kraftline/core/board/heads'
import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { countByProblem, type Suggestion, suggestProblems } from '@kraftline/core/play/voting'
import { useMemo, useState } from 'react'
import { useCommand } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'

export type Votes = {
  /** Whether this person may give votes now. */
  readonly canVote: boolean
  readonly left: number
  mineOn(problem: EntryId): number
  /** What all votes add up to by problem; null until they are revealed. */
  readonly totals: ReadonlyMap<EntryId, number> | null
  readonly suggestion: Suggestion
  /** Sets how many of one's votes lie on a problem; shown at once, and kept by the server. */
  put(problem: EntryId, count: number): void
}

const nothing: Readonly<Record<EntryId, number>> = {}

/** The vote as this person sees it: their own votes, and everybody's once they are revealed. */
export function useVotes(notes: readonly NoteOnBoard[]): Votes {
  const { session, canWrite } = useSession()
  const command = useCommand()
  const heads = useMemo(() => headsOf(notes), [notes])
  // What was asked of the server and has not come back: several presses in a row add up.
  const [asked, setAsked] = useState<ReadonlyMap<EntryId, number>>(new Map())
  const given = countByProblem(session.mine?.votes ?? nothing, heads)
  const mine = new Map([...given, ...asked])
  const { votes, voting } = session
  const totals = useMemo(() => votes && countByProblem(votes, heads), [votes, heads])
  const spent = [...mine.values()].reduce((sum, count) => sum + count, 0)

  const put = async (noteId: EntryId, count: number) => {
    setAsked((before) => new Map(before).set(noteId, count))
    await command({ type: 'vote', noteId, count })
    // The state that follows from it came before the answer; a later press has its own answer.
    setAsked((before) => {
      const left = new Map(before)
      if (left.get(noteId) === count) left.delete(noteId)
      return left
    })
  }
  return {
    canVote: canWrite && session.mine !== null && votes === null,
    left: Math.max(0, voting.budget - spent),
    mineOn: (problem) => mine.get(problem) ?? 0,
    totals,
    suggestion: useMemo(() => suggestProblems(totals ?? new Map()), [totals]),
    put: (problem, count) => void put(problem, count),
  }
}
