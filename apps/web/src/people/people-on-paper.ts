import type { PersonId } from '@kraftline/core/ids'
import type { Discipline } from '@kraftline/core/play/people'
import { personColor } from '@kraftline/core/play/person-color'
import type { StateMessage } from '@kraftline/core/protocol/control'

export type PersonOnPaper = {
  readonly name: string
  readonly discipline: Discipline
  readonly color: string
}

/** Everybody as the board shows them: their name, and a colour by the order in which they came. */
export function peopleOnPaper(
  people: StateMessage['people'],
): ReadonlyMap<PersonId, PersonOnPaper> {
  return new Map(
    people.map(({ id, name, discipline }, index) => [
      id,
      { name, discipline, color: personColor(index) },
    ]),
  )
}
