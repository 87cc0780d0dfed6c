import type { PersonId } from '../ids.ts'
import { hour, type Instant } from '../time.ts'

/** Do we put customers first; keep what we promised them, or say so; and have what we need to tell them in time? */
export const healthQuestions = ['customers', 'promises', 'tools'] as const
export type HealthQuestion = (typeof healthQuestions)[number]

export const healthAnswers = ['good', 'so-so', 'poor'] as const
export type HealthAnswer = (typeof healthAnswers)[number]

/** At the end of the session, and a month later. */
export const healthRounds = ['end', 'later'] as const
export type HealthRound = (typeof healthRounds)[number]

export type HealthAnswers = Readonly<Record<HealthQuestion, HealthAnswer>>

/** How many answered, and how many gave each answer to each question. */
export type HealthCount = {
  readonly people: number
  readonly answers: Readonly<Record<HealthQuestion, Readonly<Record<HealthAnswer, number>>>>
}

/** What a session keeps: whose an answer is, so that each counts once, and what came without names in an archive. */
export type Health = Readonly<
  Record<
    HealthRound,
    {
      readonly byPerson: Readonly<Record<PersonId, HealthAnswers>>
      readonly counted: HealthCount | null
    }
  >
>

/** What is told of a round: how many answered, and their answers once no single one shows through. */
export type HealthTally = {
  readonly people: number
  readonly answers: HealthCount['answers'] | null
}

/** Of fewer people than these one could tell who answered what. */
const fewestTold = 3

const aDay = 24 * hour
/** From when on an answer belongs to the second round; it is asked for a week later. */
const laterAfter = 21 * aDay
const askedAfter = 28 * aDay

export const noHealth: Health = {
  end: { byPerson: {}, counted: null },
  later: { byPerson: {}, counted: null },
}

/** Which round an answer that is given now belongs to. */
export function healthRound(closedAt: Instant | null, now: Instant): HealthRound {
  return closedAt !== null && now >= closedAt + laterAfter ? 'later' : 'end'
}

/** When the team is asked again. */
export function askAgainAt(closedAt: Instant): Instant {
  return closedAt + askedAfter
}

type Answering = {
  readonly round: HealthRound
  readonly participantId: PersonId
  readonly answers: HealthAnswers
}

/** Takes somebody's answers in place of those that they gave before. */
export function withHealth(health: Health, { round, participantId, answers }: Answering): Health {
  const { byPerson, counted } = health[round]
  return {
    ...health,
    [round]: { counted, byPerson: { ...byPerson, [participantId]: answers } },
  }
}

export function withoutHealthOf(health: Health, personId: PersonId): Health {
  const entries = healthRounds.map((round) => {
    const { [personId]: _gone, ...byPerson } = health[round].byPerson
    return [round, { ...health[round], byPerson }] as const
  })
  return Object.fromEntries(entries) as Health
}

/** What somebody answered in a round. */
export function healthOf(
  health: Health,
  round: HealthRound,
  personId: PersonId,
): HealthAnswers | null {
  const { byPerson } = health[round]
  return Object.hasOwn(byPerson, personId) ? (byPerson[personId] ?? null) : null
}

/** A round's answers without names. */
export function countHealth(health: Health, round: HealthRound): HealthCount {
  const { byPerson, counted } = health[round]
  const given: HealthAnswers[] = Object.values(byPerson)
  const answers = healthQuestions.map((question) => {
    const counts = healthAnswers.map((answer) => {
      const carried = counted?.answers[question][answer] ?? 0
      return [answer, carried + given.filter((one) => one[question] === answer).length]
    })
    return [question, Object.fromEntries(counts)]
  })
  const people = given.length + (counted?.people ?? 0)
  return { people, answers: Object.fromEntries(answers) as HealthCount['answers'] }
}

/** What everybody may know of each round. */
export function tellHealth(health: Health): Readonly<Record<HealthRound, HealthTally>> {
  const tally = (round: HealthRound): HealthTally => {
    const { people, answers } = countHealth(health, round)
    return { people, answers: people < fewestTold ? null : answers }
  }
  return { end: tally('end'), later: tally('later') }
}
