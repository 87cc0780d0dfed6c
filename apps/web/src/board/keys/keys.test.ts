import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Say } from '../../words/speaker.ts'
import { keysNow } from './all-keys.ts'
import { letterOf } from './letter-of.ts'
import { type KeyPress, meaningOf, type Standing } from './meaning.ts'
import { writeKeys } from './write-keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
})
const standing = (more: Partial<Standing> = {}): Standing => ({
  canWrite: true,
  canAdd: true,
  canDraw: true,
  hasHistory: true,
  chosen: 0,
  chosenNotes: more.chosen ?? 0,
  isSteering: false,
  hasSingleKeys: true,
  isOnPaper: true,
  ...more,
})
const control = { ctrlKey: true }

test('letters are those that are printed on the keys, in France and in Russia too', () => {
  // The French Z is where others have W, the Russian я where they have Z, and М where they have V.
  expect(letterOf({ key: 'z', code: 'KeyW' })).toBe('z')
  expect(letterOf({ key: 'я', code: 'KeyZ' })).toBe('z')
  expect(letterOf({ key: 'М', code: 'KeyV' })).toBe('v')
  expect(letterOf({ key: ',', code: 'KeyM' })).toBe(null)
  expect(letterOf({ key: 'é', code: 'Digit2' })).toBe(null)
  expect(meaningOf(press('я', { code: 'KeyZ', ...control }), standing())).toEqual({ type: 'undo' })
  expect(meaningOf(press('т', { code: 'KeyN' }), standing())).toEqual({ type: 'use', tool: 'note' })
})

test('arrows move what is chosen by a minute, with Shift by ten, and else the paper', () => {
  const chosen = standing({ chosen: 2 })
  expect(meaningOf(press('ArrowRight'), chosen)).toEqual({ type: 'nudge', at: 60_000, lane: 0 })
  expect(meaningOf(press('ArrowLeft', { shiftKey: true }), chosen)).toEqual({
    type: 'nudge',
    at: -600_000,
    lane: 0,
  })
  expect(meaningOf(press('ArrowUp'), standing())).toMatchObject({ type: 'pan' })
  expect(meaningOf(press('ArrowLeft'), standing({ isSteering: true }))).toBe(null)
})

test('who has chosen one note and types goes on writing in it; signs still mean what they do', () => {
  const one = standing({ chosen: 1 })
  expect(meaningOf(press('n'), one)).toEqual({ type: 'type' })
  expect(meaningOf(press('ж', { code: 'Semicolon' }), one)).toEqual({ type: 'type' })
  expect(meaningOf(press('n'), { ...one, chosenNotes: 0 })).toMatchObject({ type: 'use' })
  expect(meaningOf(press('?'), one)).toEqual({ type: 'help' })
  expect(meaningOf(press('n'), standing({ chosen: 2 }))).toEqual({ type: 'use', tool: 'note' })
  expect(meaningOf(press('n'), { ...one, isOnPaper: false })).toMatchObject({ type: 'use' })
})

const anyPress = fc.record({
  key: fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.constantFrom('Enter', 'Escape', 'Delete', 'Backspace', 'ArrowUp', 'ArrowLeft', 'F10', 'Tab'),
  ),
  code: fc.constantFrom('KeyA', 'KeyD', 'KeyN', 'KeyV', 'KeyZ', 'Digit1', 'Digit2', 'Space', ''),
  shiftKey: fc.boolean(),
  ctrlKey: fc.boolean(),
  metaKey: fc.boolean(),
  altKey: fc.boolean(),
  repeat: fc.boolean(),
})
const anyStanding = fc.record({
  canWrite: fc.boolean(),
  canAdd: fc.boolean(),
  canDraw: fc.boolean(),
  hasHistory: fc.boolean(),
  chosen: fc.nat({ max: 3 }),
  chosenNotes: fc.nat({ max: 3 }),
  isSteering: fc.boolean(),
  hasSingleKeys: fc.boolean(),
  isOnPaper: fc.boolean(),
})

const readOnly = { canWrite: false, canAdd: false, canDraw: false }

test('where one may only read, no key changes anything', () => {
  fc.assert(
    fc.property(anyPress, anyStanding, (pressed, now) => {
      const act = meaningOf(pressed, { ...now, ...readOnly })
      expect(['undo', 'redo', 'duplicate', 'remove', 'nudge', 'type']).not.toContain(act?.type)
      expect(['note', 'marker', 'eraser', 'laser']).not.toContain(act?.type === 'use' && act.tool)
    }),
  )
})

test('single keys that are turned off mean nothing, whatever sign they write', () => {
  fc.assert(
    fc.property(anyPress, anyStanding, (pressed, now) => {
      const isSign = pressed.key.length === 1 && pressed.code !== 'Space'
      const isAlone = !pressed.ctrlKey && !pressed.metaKey
      fc.pre(isSign && isAlone)
      expect(meaningOf(pressed, { ...now, hasSingleKeys: false })).toBe(null)
    }),
  )
})

test('the list of keys has those that work, and no other', () => {
  const words = (more: Partial<Standing>) =>
    keysNow(standing(more)).flatMap(({ rows }) => rows.map(({ word }) => word))
  expect(words({})).toEqual(
    expect.arrayContaining(['board.tool.note', 'board.tool.laser', 'menu.duplicate', 'keys.type']),
  )
  expect(words({})).not.toContain('keys.steer')
  const reading = words({ ...readOnly, hasHistory: false })
  expect(reading).toEqual(expect.arrayContaining(['board.tool.hand', 'menu.copy', 'menu.keys']))
  for (const word of [
    'board.tool.note',
    'board.tool.marker',
    'board.undo',
    'menu.cut',
    'menu.delete',
    'keys.edit',
  ]) {
    expect(reading).not.toContain(word)
  }
  const off = words({ hasSingleKeys: false })
  for (const word of ['board.tool.select', 'menu.keys', 'keys.type'])
    expect(off).not.toContain(word)
  expect(off).toContain('menu.duplicate')
})

test('keys are written as they are on the keyboard', () => {
  const known: Readonly<Record<string, string>> = { 'key.shift': 'Maj', 'key.enter': 'Entrée' }
  const say: Say = (key, ..._filling) => known[key] ?? key
  expect(writeKeys('mod+shift+Z', say, false)).toBe('Ctrl\u00a0+\u00a0Maj\u00a0+\u00a0Z')
  expect(writeKeys('mod+shift+Z', say, true)).toBe('⌘\u00a0+\u00a0⇧\u00a0+\u00a0Z')
  expect(writeKeys('enter', say, false)).toBe('Entrée')
})
