import type { EntryId } from '@kraftline/core/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MenuAct, type MenuMay, type MenuTopic, menuFor, topicOf } from './menu-for.ts'

const id = (text: string) => text as EntryId
const all: MenuMay = { canWrite: true, canAdd: true, canDraft: true, hasTies: true, notes: 3 }
const acts = (topic: MenuTopic, may: MenuMay): MenuAct[] =>
  menuFor(topic, may).flatMap((group) => group.map(({ act }) => act))
const one: MenuTopic = { kind: 'notes', ids: new Set([id('a')]) }

test('one note can be written, several only be dealt with together', () => {
  expect(acts(one, all)).toEqual([
    'edit',
    'color',
    'move',
    'under',
    'duplicate',
    'copy',
    'cut',
    'fit-chosen',
    'delete',
  ])
  const two: MenuTopic = { kind: 'notes', ids: new Set([id('a'), id('b')]) }
  expect(acts(two, all)).toEqual(['color', 'duplicate', 'copy', 'cut', 'fit-chosen', 'delete'])
})

test('a press on one of several chosen notes is about all of them, beside them about that one', () => {
  const selection = new Set([id('a'), id('b')])
  const board = { selection, dotsIn: () => 1 }
  expect(topicOf({ kind: 'note', id: id('b') }, board)).toEqual({ kind: 'notes', ids: selection })
  expect(topicOf({ kind: 'note', id: id('c') }, board)).toEqual({
    kind: 'notes',
    ids: new Set([id('c')]),
  })
})

test('a message by itself can be corrected, a crowd of them only be read', () => {
  const dots = (isOne: boolean): MenuTopic => ({ kind: 'dots', id: id('m'), isOne })
  expect(acts(dots(true), all)).toEqual(['read-messages', 'correct'])
  expect(acts(dots(false), all)).toEqual(['read-messages'])
})

const anyTopic: fc.Arbitrary<MenuTopic> = fc.oneof(
  fc.constantFrom<MenuTopic>(
    { kind: 'paper' },
    { kind: 'cause', id: id('c') },
    { kind: 'picture', id: id('p') },
    { kind: 'dots', id: id('m'), isOne: true },
  ),
  fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })
    .map((ids): MenuTopic => ({ kind: 'notes', ids: new Set(ids.map(id)) })),
)

test('who may only read is offered nothing that changes the board, and always something', () => {
  fc.assert(
    fc.property(anyTopic, fc.nat({ max: 5 }), (topic, notes) => {
      const may = { canWrite: false, canAdd: false, canDraft: false, hasTies: true, notes }
      const offered = acts(topic, may)
      expect(offered.length).toBeGreaterThan(0)
      const harmless = ['read', 'copy', 'fit-chosen', 'select-all', 'fit', 'keys']
      for (const act of offered) {
        expect([...harmless, 'read-messages', 'open-cause', 'open-picture']).toContain(act)
      }
    }),
  )
})
