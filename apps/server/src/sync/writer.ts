import type { PersonId } from '@kraftline/core/ids'

/** Who writes, as far as it decides what of theirs is taken. */
export type Writer = {
  /** Whom client ids are bound to: a person's id, or a link for all who come by it alone. */
  readonly name: string
  readonly personId: PersonId | null
  readonly isFacilitator: boolean
  readonly isAnonymous: boolean
  /** Believed in what it says of authors: nobody else's word is there. */
  readonly namesOthers?: boolean
}
