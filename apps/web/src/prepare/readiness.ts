import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { hour, type Millis } from '@kraftline/core/time'

const closestToCustomers = ['support', 'marketing', 'engineering', 'product'] as const

/** What makes a good hour likely. It is told, and blocks nothing. */
export type Readiness = {
  /** Null while the start or the end is missing. */
  readonly durationMs: Millis | null
  readonly isLongEnough: boolean
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

type Board = Pick<BoardSnapshot, 'incident' | 'communications'>

/** Looks at what is prepared and who has come, as the play wants them. */
export function checkReadiness(board: Board, people: StateMessage['people']): Readiness {
  const { start, end, startConfirmed } = board.incident
  const durationMs = start === null || end === null ? null : end - start
  const told = board.communications.filter(
    ({ audience, kind }) => audience === 'external' && (kind === 'update' || kind === 'resolution'),
  )
  const taking = people.filter((person) => person.access !== 'viewer')
  const disciplines = new Set(taking.map((person) => person.discipline))
  return {
    durationMs,
    isLongEnough: durationMs !== null && durationMs > longEnough,
    messagesToCustomers: told.length,
    isStartConfirmed: start !== null && startConfirmed,
    people: taking.length,
    isPeopleRight: taking.length >= fewestPeople && taking.length <= mostPeople,
    disciplines: disciplines.size,
    hasEnoughDisciplines: disciplines.size >= fewestDisciplines,
    missing: closestToCustomers.find((discipline) => !disciplines.has(discipline)) ?? null,
  }
}
