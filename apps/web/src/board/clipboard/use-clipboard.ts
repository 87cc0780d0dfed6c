// Reached by the browser's copy, cut and paste while the board is shown; what is pasted goes on to the desk.
import { type CopiedNotes, writeCopied } from '@kraftline/core/board/copied-notes'
import { useEffect } from 'react'
import { carriedPictures } from '../../pictures/carried-pictures.ts'
import { isInField } from '../keys/where.ts'
import { type Pasted, readPasted } from './read-pasted.ts'

export type ClipboardDesk = {
  /** The chosen notes; null where none is chosen. */
  copied(): CopiedNotes | null
  readonly canCut: boolean
  cut(): void
  paste(pasted: Pasted): void
}

/** Copies, cuts and pastes notes unless the keyboard is in a field or a dialog. */
export function useClipboard(desk: () => ClipboardDesk): void {
  useEffect(() => {
    const over = new AbortController()
    const { signal } = over
    const copy = (event: ClipboardEvent): boolean => {
      const copied = isOurs(event) && !hasTextChosen() ? desk().copied() : null
      if (!copied || !event.clipboardData) return false
      const { html, text } = writeCopied(copied)
      event.clipboardData.setData('text/html', html)
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
      return true
    }
    const cut = (event: ClipboardEvent) => {
      if (desk().canCut && copy(event)) desk().cut()
    }
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!data || !isOurs(event) || carriedPictures(data).length > 0) return
      event.preventDefault()
      desk().paste(readPasted({ html: data.getData('text/html'), text: data.getData('text') }))
    }
    document.addEventListener('copy', copy, { signal })
    document.addEventListener('cut', cut, { signal })
    document.addEventListener('paste', paste, { signal })
    return () => over.abort()
  }, [desk])
}

/** The event's own target is where text was chosen last, which may be anywhere. */
function isOurs({ defaultPrevented }: ClipboardEvent): boolean {
  const { activeElement } = document
  const isInDialog = activeElement?.closest('[role="dialog"], [role="menu"]') != null
  return !defaultPrevented && !isInField(activeElement) && !isInDialog
}

function hasTextChosen(): boolean {
  return document.getSelection()?.isCollapsed === false
}
