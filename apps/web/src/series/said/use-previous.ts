import type { EntryId, SessionId } from '@kraftline/core/ids'
import { reaches } from '@kraftline/core/play/people'
import type { PatchAction } from '@kraftline/core/protocol/http'
import type { ActionView, PreviousView } from '@kraftline/core/protocol/http-answers'
import type { Result } from '@kraftline/core/result'
import { useEffect, useState } from 'react'
import type { Problem } from '../../connect/api.ts'
import { useRoom } from '../../connect/room.ts'
import { followUp, readPrevious } from '../../connect/series.ts'
import { useSession } from '../../facilitate/use-session.ts'

export type Which = { readonly reviewId: SessionId; readonly actionId: EntryId }

export type Previous = {
  readonly view: PreviousView | null
  readonly problem: Problem | null
  change(which: Which, patch: PatchAction): Promise<Result<ActionView, Problem>>
}

/** What was decided before, as it stands now: asked again when anybody here followed something up. */
export function usePrevious(): Previous {
  const { sessionId, continues } = useRoom()
  const { session, access } = useSession()
  const [view, setView] = useState<PreviousView | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { followedUpAt } = session
  const isAsked = continues && reaches(access, 'participant')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `followedUpAt` is what to ask again for
  useEffect(() => {
    if (!isAsked) return
    let isCurrent = true
    void readPrevious(sessionId).then((answer) => {
      if (!isCurrent) return
      setProblem(answer.ok ? null : answer.error)
      if (answer.ok) setView(answer.value)
    })
    return () => {
      isCurrent = false
    }
  }, [sessionId, isAsked, followedUpAt])

  return {
    view,
    problem,
    async change(which, patch) {
      const answer = await followUp(sessionId, which, patch)
      setProblem(answer.ok ? null : answer.error)
      if (answer.ok) setView((before) => before && withAction(before, which, answer.value))
      return answer
    },
  }
}

function withAction(view: PreviousView, { reviewId }: Which, changed: ActionView): PreviousView {
  const reviews = view.reviews.map((review) => {
    if (review.id !== reviewId) return review
    const actions = review.actions.map((one) => (one.id === changed.id ? changed : one))
    return { ...review, actions }
  })
  return { ...view, reviews }
}
