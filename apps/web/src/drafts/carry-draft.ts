import { type EntryId, isKey } from '@kraftline/core/ids'

/** What a mouse carries from the tray to the paper: an id, which nobody but its author can use. */
const carried = 'application/x-kraftline-draft'

export function carryDraft(transfer: DataTransfer, id: EntryId): void {
  transfer.setData(carried, id)
  transfer.effectAllowed = 'move'
  const slip = document.activeElement
  if (slip instanceof HTMLElement) slip.blur()
}

/** Whether a draft is being carried; what else people drag is none of ours. */
export function isCarryingDraft(transfer: DataTransfer): boolean {
  return transfer.types.includes(carried)
}

export function carriedDraft(transfer: DataTransfer): EntryId | null {
  const id = transfer.getData(carried)
  return isKey(id) ? (id as EntryId) : null
}
