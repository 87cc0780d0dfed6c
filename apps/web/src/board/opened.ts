import type { EntryId } from '@kraftline/core/ids'

/** What of the board is open as a form beside the paper. */
export type Opened = {
  readonly kind: 'note' | 'message' | 'cause' | 'picture'
  readonly id: EntryId
}

export type OnOpen = (opened: Opened | null) => void
