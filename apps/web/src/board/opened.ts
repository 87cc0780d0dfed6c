import type { EntryId } from '@kraftline/core/ids'

/** What of a note's form one goes to at once. */
export type NoteField = 'time' | 'under'

/** What of the board is open as a form beside the paper. */
export type Opened =
  | { readonly kind: 'message' | 'cause' | 'picture'; readonly id: EntryId }
  | { readonly kind: 'note'; readonly id: EntryId; readonly field?: NoteField | undefined }

export type OnOpen = (opened: Opened | null) => void
