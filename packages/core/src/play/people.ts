import type { PersonId } from '../ids.ts'

/** What a link allows; each may do all that the one before it may. */
export const accessLevels = ['viewer', 'participant', 'facilitator'] as const
export type Access = (typeof accessLevels)[number]

export const disciplines = ['engineering', 'support', 'marketing', 'product', 'other'] as const
export type Discipline = (typeof disciplines)[number]

/** Whether `access` is at least `needed`. */
export function reaches(access: Access, needed: Access): boolean {
  return accessLevels.indexOf(access) >= accessLevels.indexOf(needed)
}

/** The play's advice: fewer see too little, more are too many to be heard in an hour. */
const advised = { fewest: 4, most: 10 }

/** How the group is made up, as the play wants it. It is told, and blocks nothing. */
export type Group = {
  /** Who takes part: those who only watch are not counted. */
  readonly count: number
  readonly size: 'few' | 'right' | 'many'
  /** The disciplines that nobody here brings along. */
  readonly missing: readonly Discipline[]
}

export function lookAtGroup(people: readonly Pick<Person, 'access' | 'discipline'>[]): Group {
  const taking = people.filter(({ access }) => reaches(access, 'participant'))
  const count = taking.length
  const brought = new Set(taking.map(({ discipline }) => discipline))
  const missing = disciplines.filter((one) => one !== 'other' && !brought.has(one))
  const size = count < advised.fewest ? 'few' : count > advised.most ? 'many' : 'right'
  return { count, size, missing }
}

/** Somebody who opened a link and gave a name. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly discipline: Discipline
  readonly access: Access
  /** The link that they came by: renewing it bars them until they join by the new one. */
  readonly joinedBy: Access
  /** Why they may no longer come in, if so. */
  readonly barred: null | 'removed' | 'link-renewed'
}

/** Who asks: a person of the session, or a bare link with no name behind it. */
export type Actor = { readonly personId: PersonId | null; readonly access: Access }
