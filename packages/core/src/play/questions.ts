import type { Instant } from '../time.ts'

/** What the preparation asks about an incident, in the play's order. */
export const questions = [
  'start',
  'end',
  'investigation',
  'decisions',
  'detection',
  'messages',
  'channels',
  'senders',
  'times',
] as const
export type Question = (typeof questions)[number]

/** What of the board the questions are about. */
export type Told = {
  readonly incident: {
    readonly start: Instant | null
    readonly end: Instant | null
    readonly startConfirmed: boolean
    readonly endConfirmed: boolean
    readonly detection: string
  }
  readonly activities: readonly { readonly kind: string }[]
  readonly channels: readonly { readonly id: string; readonly name: string }[]
  readonly communications: readonly { readonly channelId: string; readonly sender: string }[]
}

/** The preparation's questions that have an answer; what only a file has said is not one yet. */
export function answeredQuestions(told: Told): ReadonlySet<Question> {
  const { start, end, startConfirmed, endConfirmed, detection } = told.incident
  const isSent = told.communications.length > 0
  const named = new Set(told.channels.flatMap(({ id, name }) => (name.trim() ? [id] : [])))
  const did = (kind: string) => told.activities.some((activity) => activity.kind === kind)
  const answers: Record<Question, boolean> = {
    start: start !== null && startConfirmed,
    end: end !== null && endConfirmed,
    investigation: did('investigation'),
    decisions: did('escalation') || did('decision') || did('change'),
    detection: detection.trim() !== '',
    messages: isSent,
    channels: isSent && told.communications.every(({ channelId }) => named.has(channelId)),
    senders: isSent && told.communications.every(({ sender }) => sender.trim() !== ''),
    // A message without a time can't be on the board.
    times: isSent,
  }
  return new Set(questions.filter((question) => answers[question]))
}
