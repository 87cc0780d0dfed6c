import { getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { writePdf } from './write-pdf.ts'

/** A grey square of 8 × 8 pixels. */
const jpeg = Uint8Array.from(
  atob(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  ),
  (character) => character.charCodeAt(0),
)

test('another program reads the page, its title and its language', async () => {
  const pdf = writePdf({
    jpeg,
    pixels: { width: 8, height: 8 },
    page: { width: 990.75, height: 600 },
    title: 'Вход (12 марта) \\ 1',
    language: 'ru',
  })
  const document = await getDocumentProxy(pdf.slice())
  expect(document.numPages).toBe(1)
  const page = await document.getPage(1)
  expect(page.view).toEqual([0, 0, 990.75, 600])
  const { info } = await getMeta(document)
  expect(info).toMatchObject({ Title: 'Вход (12 марта) \\ 1', Language: 'ru' })
})

test('every object begins where the table says', () => {
  const pixels = { width: 8, height: 8 }
  const page = { width: 100, height: 100 }
  const bytes = writePdf({ jpeg, pixels, page, title: 'A', language: 'en' })
  const text = String.fromCharCode(...bytes)
  const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? []
  const table = text.slice(Number(start))
  expect(table.startsWith('xref\n0 7\n')).toBe(true)
  const starts = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at))
  expect(starts.map((at) => text.slice(at, at + 7))).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => `${number} 0 obj`),
  )
  expect(text).toContain(String.fromCharCode(...jpeg))
})
