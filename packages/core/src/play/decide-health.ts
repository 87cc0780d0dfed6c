import { must } from '../result.ts'
import { type CommandContext, type Decision, happens, no } from './decision.ts'
import { type HealthAnswers, healthOf, healthQuestions, healthRound } from './health.ts'
import type { SessionState } from './session-types.ts'

/** How the team does, in somebody's eyes: at the end of the hour, and from then on. */
export function answerHealth(
  state: SessionState,
  answers: HealthAnswers,
  { actor, now }: CommandContext,
): Decision {
  const participantId = must(actor.personId, 'the person who answers')
  if (state.phase !== 'plan' && state.phase !== 'closed') {
    return no('wrong-phase', 'this is asked at the end')
  }
  const round = healthRound(state.closedAt, now)
  const before = healthOf(state.health, round, participantId)
  const isSame =
    before && healthQuestions.every((question) => before[question] === answers[question])
  return isSame ? happens() : happens({ type: 'health-answered', round, participantId, answers })
}
