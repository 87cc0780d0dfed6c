import type { FollowUp } from './session-types.ts'

type Followed = Pick<FollowUp, 'sessionId' | 'actionId'>

/** More than three reviews decide; it bounds the state whatever an archive holds. */
const mostFollowUps = 500

/** The follow-ups with one more, the latest last: an action is in it once, with its latest time. */
export function withFollowUp(
  followedUp: readonly FollowUp[],
  { sessionId, actionId, at }: FollowUp,
): readonly FollowUp[] {
  const others = followedUp.filter((one) => !isSame(one, { sessionId, actionId }))
  return [...others, { sessionId, actionId, at }].slice(-mostFollowUps)
}

/** Whether an action of an earlier session was followed up here. */
export function isFollowedUp(followedUp: readonly FollowUp[], action: Followed): boolean {
  return followedUp.some((one) => isSame(one, action))
}

function isSame(one: Followed, other: Followed): boolean {
  return one.sessionId === other.sessionId && one.actionId === other.actionId
}
