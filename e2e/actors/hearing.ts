import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'

/** Everything that reaches a browser: frames of its sockets, and answers to its calls. */
export type Hearing = { bytes(): Promise<Buffer> }

/** Listens from now on; reload the page to hear all of what it needs. */
export function hearEverything(page: Page): Hearing {
  const frames: Buffer[] = []
  const answers: Promise<Buffer>[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => frames.push(Buffer.from(payload)))
  })
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!/^\/(api|socket\.io)\//.test(pathname)) return
    // A call that was cut off, by a reload for one, has brought nothing.
    answers.push(response.body().catch(() => Buffer.alloc(0)))
  })
  return {
    bytes: async () => Buffer.concat([...frames, ...(await Promise.all(answers))]),
  }
}

/** Looks for a text in the forms in which bytes may carry it: base64 at each of its three beginnings too. */
export function searchForms(bytes: Buffer, text: string): { found: number; forms: number } {
  const plain = Buffer.from(text)
  const base64 = [0, 1, 2].map((ahead) => {
    const padded = Buffer.concat([Buffer.alloc(ahead), plain]).toString('base64')
    // What the neighbouring bytes have a part in is cut off.
    const whole = Math.floor(((ahead + plain.length) * 8) / 6)
    return padded.slice(ahead === 0 ? 0 : ahead + 1, whole)
  })
  const forms = [
    plain,
    Buffer.from(text, 'utf16le'),
    ...[plain.toString('hex'), encodeURIComponent(text), ...base64].map((form) =>
      Buffer.from(form),
    ),
  ]
  const distinct = [...new Map(forms.map((form) => [form.toString('latin1'), form])).values()]
  const found = distinct.reduce((sum, form) => sum + count(bytes, form), 0)
  return { found, forms: distinct.length }
}

function count(bytes: Buffer, needle: Buffer): number {
  let found = 0
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) found += 1
  return found
}
