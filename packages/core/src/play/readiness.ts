import { hour, type Instant, type Millis } from '../time.ts'
import { type Access, type Discipline, reaches } from './people.ts'

const closestToCustomers = ['support', 'marketing', 'engineering', 'product'] as const

/** What of the board and of the session is looked at. */
export type Prepared = {
  readonly incident: {
    readonly start: Instant | null
    readonly end: Instant | null
    readonly startConfirmed: boolean
    readonly detection: string
  }
  readonly communications: readonly { readonly audience: string; readonly kind: string }[]
  readonly people: readonly { readonly access: Access; readonly discipline: Discipline }[]
}

/** What makes a good hour likely. It is told, and blocks nothing. */
export type Readiness = {
  /** Null while the start or the end is missing. */
  readonly durationMs: Millis | null
  readonly isLongEnough: boolean
  /** Somebody wrote how customers noticed. */
  readonly isFelt: boolean
  readonly messagesToCustomers: number
  readonly isStartConfirmed: boolean
  /** Of those who take part: who only watches is not counted. */
  readonly people: number
  readonly isPeopleRight: boolean
  readonly disciplines: number
  readonly hasEnoughDisciplines: boolean
  /** Whom to ask next, the one closest to customers first. */
  readonly missing: (typeof closestToCustomers)[number] | null
}

const longEnough: Millis = 2 * hour
const fewestPeople = 4
const mostPeople = 10
const fewestDisciplines = 3

/** Looks at what is prepared and who has come, as the play wants them. */
export function checkReadiness({ incident, communications, people }: Prepared): Readiness {
  const { start, end, startConfirmed, detection } = incident
  const durationMs = start === null || end === null ? null : end - start
  const told = communications.filter(
    ({ audience, kind }) => audience === 'external' && (kind === 'update' || kind === 'resolution'),
  )
  const taking = people.filter((person) => reaches(person.access, 'participant'))
  const disciplines = new Set(taking.map((person) => person.discipline))
  return {
    durationMs,
    isLongEnough: durationMs !== null && durationMs > longEnough,
    isFelt: detection.trim() !== '',
    messagesToCustomers: told.length,
    isStartConfirmed: start !== null && startConfirmed,
    people: taking.length,
    isPeopleRight: taking.length >= fewestPeople && taking.length <= mostPeople,
    disciplines: disciplines.size,
    hasEnoughDisciplines: disciplines.size >= fewestDisciplines,
    missing: closestToCustomers.find((discipline) => !disciplines.has(discipline)) ?? null,
  }
}
