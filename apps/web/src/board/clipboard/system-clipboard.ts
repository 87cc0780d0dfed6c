import { type CopiedNotes, writeCopied } from '@kraftline/core/board/copied-notes'
import { type Pasted, readPasted } from './read-pasted.ts'

/** Copies without a key; whether the browser lets a page do that. */
export async function copyNow(copied: CopiedNotes): Promise<boolean> {
  const { html, text } = writeCopied(copied)
  const kinds = { 'text/html': html, 'text/plain': text }
  const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })])
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return true
  } catch {
    return false
  }
}

/** Reads the clipboard without a key; null where the browser or the person does not let a page do that. */
export async function readNow(): Promise<Pasted | null> {
  try {
    const items = await navigator.clipboard.read()
    const read = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type))
      return item ? (await item.getType(type)).text() : ''
    }
    return readPasted({ html: await read('text/html'), text: await read('text/plain') })
  } catch {
    return null
  }
}
