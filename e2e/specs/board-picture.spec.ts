import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { findBarriers } from '../actors/axe.ts'
import type { Person } from '../actors/person.ts'
import { PictureHands } from '../actors/picture-hands.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

test('the whole board is taken home as PNG, SVG and PDF', async ({ server, cast }, info) => {
  const { facilitator } = await startReview(
    { server, cast, info },
    { guests: [], phase: 'causes', title: 'A day without data: «сбой»' },
  )
  await facilitator.adds('Customers heard nothing')
  await facilitator.adds('Поддержка узнала последней', 'pink')
  await new PictureHands(facilitator).pastes('sorry.png')
  await expect.poll(async () => (await facilitator.board()).pictures.length).toBe(1)
  await facilitator.namesCause('Nobody was asked to write', {
    whys: ['We have no role for it'],
    notes: ['Customers heard nothing'],
  })
  await facilitator.moves('plan')
  await facilitator.closes()

  await facilitator.presses(facilitator.say('poster.button'))
  const preview = facilitator.page.getByAltText(facilitator.say('poster.preview'))
  await expect(preview).toBeVisible()
  expect(await findBarriers(facilitator.page)).toEqual([])

  const png = await saves(facilitator, 'PNG')
  expect(png.name).toBe('A-day-without-data-сбой.png')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  const shown = await preview.evaluate((picture: HTMLImageElement) => picture.naturalWidth)
  expect(png.bytes.readUInt32BE(16)).toBe(shown)

  const svg = (await saves(facilitator, 'SVG')).bytes.toString()
  for (const text of ['A day without data: «сбой»', 'heard', 'Поддержка', 'Nobody was asked']) {
    expect(svg).toContain(text)
  }
  expect(svg).toContain('<image ')
  const faces = [...svg.matchAll(/@font-face\{font-family:'([^']+)'/g)].map(([, name]) => name)
  expect(new Set(faces)).toEqual(new Set(['Shantell Sans Variable', 'Onest Variable']))
  const size = await facilitator.page.evaluate(async (markup) => {
    const picture = new Image()
    picture.src = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }))
    await picture.decode()
    return picture.naturalWidth
  }, svg)
  expect(size * 2, 'the same sheet, at the size of a plain screen').toBe(shown)

  const pdf = (await saves(facilitator, 'PDF')).bytes
  expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7')
})

async function saves(person: Person, kind: string): Promise<{ name: string; bytes: Buffer }> {
  const saved = person.page.waitForEvent('download')
  await person.presses(person.say('poster.save', { kind }))
  const download = await saved
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
