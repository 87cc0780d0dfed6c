import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { Board, eventually } from '../support/test-board.ts'
import { countIn, formsOf } from './encodings.ts'
import { report } from './figures.ts'
import { type Person, WholeReview } from './whole-review.ts'

/** Two beginnings, one of letters that are written in many ways. */
const beginnings = ['CanaryQx7', 'ЁлочкаЖ7'] as const
const each = 600
const typedByHand = 20

const canary = (beginning: string, index: number) => `${beginning}${String(index).padStart(4, '0')}`

/** Many at once, as an import of one's own notes; some letter by letter, as people do. */
async function write({ drafts }: Person, beginning: string): Promise<void> {
  for (let from = 0; from < each; from += 50) {
    drafts.doc.transact(() => {
      for (let index = from; index < from + 50; index++) {
        drafts.write(`${beginning.length}-${index}`, canary(beginning, index))
      }
    })
  }
  for (let index = 0; index < typedByHand; index++) {
    const note = drafts.doc.getMap<Y.Map<Y.Text>>('notes').get(`${beginning.length}-${index}`)
    for (const letter of canary(beginning, index)) note?.get('text')?.insert(0, letter)
  }
}

test(`${2 * each} drafts: no byte of them reaches anybody else, in any form`, async () => {
  const review = await WholeReview.start({ anonymous: false })
  const bea = await review.join('participant', 'Bea')
  const cid = await review.join('participant', 'Cid')
  const others = [
    await review.join('facilitator', 'Ada'),
    await review.join('participant', 'Dan'),
    await review.join('viewer', 'Vic'),
  ]
  await Promise.all([write(bea, beginnings[0]), write(cid, beginnings[1])])
  const placed = [
    { by: bea, noteId: `${beginnings[0].length}-77`, text: canary(beginnings[0], 77) },
    { by: cid, noteId: `${beginnings[1].length}-88`, text: canary(beginnings[1], 88) },
  ]
  for (const { by, noteId } of placed) {
    await eventually(async () =>
      expect(await by.browser.command({ type: 'place', noteId, at: 1, lane: 1 })).toMatchObject({
        ok: true,
      }),
    )
  }
  await eventually(() => {
    for (const { board } of others) expect(Object.keys(board.notes)).toHaveLength(2)
  })

  // All of them are on disk: another tab of their authors has them.
  for (const { cookie } of [bea, cid]) {
    const tab = new Board(review, review.session, { room: 'drafts', headers: { cookie } })
    await eventually(() => expect(Object.keys(tab.notes)).toHaveLength(each - 1))
  }

  // Each of the two is one of the others to the other one.
  const all = [
    ...others,
    { ...bea, drafts: others[0]!.drafts },
    { ...cid, drafts: others[0]!.drafts },
  ]
  const received = await Promise.all(all.map((person) => review.bytesOf(person)))
  const haystack = Buffer.concat([...received, review.logged])
  const found = new Map<string, number>()
  for (const [index, { text }] of placed.entries()) {
    const whole = formsOf(text)
    for (const [form, needle] of formsOf(beginnings[index]!)) {
      const any = countIn(haystack, needle)
      const ofPlaced = countIn(haystack, whole.get(form)!)
      expect([form, any]).toEqual([form, ofPlaced])
      found.set(form, (found.get(form) ?? 0) + any)
    }
    // The control: what is on the board is found, and so would the others be.
    expect(countIn(haystack, whole.get('utf-8')!)).toBeGreaterThan(others.length)
  }
  const inBase64 = [...found].filter(([form]) => form.startsWith('base64, '))
  expect(inBase64.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(0)

  const writers = new Set([bea, cid].map(({ drafts }) => drafts.doc.clientID))
  for (const { board } of all) {
    expect([...board.doc.store.clients.keys()].filter((id) => writers.has(id))).toEqual([])
  }
  report('drafts', {
    canaries: 2 * each,
    'bytes searched': haystack.byteLength,
    forms: found.size,
    'drafts found': 0,
    'placed ones found': [...found.values()].reduce((sum, count) => sum + count, 0),
  })
})
