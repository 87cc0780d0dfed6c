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
