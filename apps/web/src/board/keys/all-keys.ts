import type { WordKey } from '../../words/keys.ts'
import type { ToolName } from '../tools/gesture.ts'
import { type KeyPress, meaningOf, type Standing, toolKeys } from './meaning.ts'

/** A key and what it does. */
export type KeyRow = { readonly word: WordKey; readonly keys: readonly string[] }
export type KeyGroup = { readonly heading: WordKey; readonly rows: readonly KeyRow[] }

/** What there is to work on, whatever happens to be chosen. */
export type Ready = Omit<Standing, 'chosen' | 'chosenNotes' | 'isOnPaper'>

/** Something pressed, as an example of its kind; hands work wherever `needs` is given. */
type Known = KeyRow & { readonly press?: Partial<KeyPress>; readonly needs?: keyof Ready }

const toolWords: Readonly<Record<ToolName, WordKey>> = {
  select: 'board.tool.select',
  hand: 'board.tool.hand',
  note: 'board.tool.note',
  marker: 'board.tool.marker',
  eraser: 'board.tool.eraser',
  laser: 'board.tool.laser',
}

const tools: readonly Known[] = Object.entries(toolKeys).map(([letter, tool]) => ({
  word: toolWords[tool],
  keys: [letter.toUpperCase()],
  press: { key: letter, code: `Key${letter.toUpperCase()}` },
}))

const look: readonly Known[] = [
  { word: 'keys.pan', keys: ['wheel', '← ↑ → ↓'] },
  { word: 'keys.panHeld', keys: ['space+drag'] },
  { word: 'keys.zoom', keys: ['mod+wheel', '+', '−'] },
  { word: 'board.fit', keys: ['shift+1'], press: { key: '!', code: 'Digit1', shiftKey: true } },
  {
    word: 'menu.fitChosen',
    keys: ['shift+2'],
    press: { key: '@', code: 'Digit2', shiftKey: true },
  },
  { word: 'keys.full', keys: ['shift+0'], press: { key: ')', code: 'Digit0', shiftKey: true } },
  { word: 'keys.steer', keys: ['← →'], needs: 'isSteering' },
]

const notes: readonly Known[] = [
  { word: 'keys.choose', keys: ['click'] },
  { word: 'keys.chooseMore', keys: ['shift+click'] },
  { word: 'keys.frame', keys: ['drag'] },
  { word: 'menu.selectAll', keys: ['mod+A'], press: { key: 'a', ctrlKey: true } },
  { word: 'keys.edit', keys: ['doubleClick', 'enter'], needs: 'canWrite' },
  { word: 'keys.type', keys: ['letters'], press: { key: 'q', code: 'KeyQ' } },
  { word: 'keys.keep', keys: ['escape'], needs: 'canWrite' },
  { word: 'keys.next', keys: ['mod+enter'], needs: 'canAdd' },
  { word: 'keys.nudge', keys: ['← ↑ → ↓'], needs: 'canWrite' },
  { word: 'keys.nudgeFar', keys: ['shift+← →'], needs: 'canWrite' },
  { word: 'menu.duplicate', keys: ['mod+D'], press: { key: 'd', ctrlKey: true } },
  { word: 'keys.carryCopy', keys: ['alt+drag'], needs: 'canAdd' },
  { word: 'menu.copy', keys: ['mod+C'] },
  { word: 'menu.cut', keys: ['mod+X'], needs: 'canWrite' },
  { word: 'menu.paste', keys: ['mod+V'], needs: 'canWrite' },
  { word: 'menu.delete', keys: ['delete'], press: { key: 'Delete' } },
]

const other: readonly Known[] = [
  { word: 'board.undo', keys: ['mod+Z'], press: { key: 'z', ctrlKey: true } },
  {
    word: 'board.redo',
    keys: ['mod+shift+Z', 'mod+Y'],
    press: { key: 'y', ctrlKey: true },
  },
  { word: 'keys.menu', keys: ['rightClick', 'shift+F10', 'menu'] },
  { word: 'keys.leave', keys: ['escape'] },
  { word: 'menu.keys', keys: ['?'], press: { key: '?' } },
]

/** Every key that does something now, with a note chosen where it takes one. */
export function keysNow(standing: Ready): readonly KeyGroup[] {
  const groups = [
    { heading: 'keys.tools', rows: tools },
    { heading: 'keys.look', rows: look },
    { heading: 'keys.notes', rows: notes },
    { heading: 'keys.other', rows: other },
  ] as const
  return groups
    .map(({ heading, rows }) => ({ heading, rows: rows.filter((row) => works(row, standing)) }))
    .filter(({ rows }) => rows.length > 0)
}

function works({ press, needs }: Known, standing: Ready): boolean {
  if (needs && !standing[needs]) return false
  if (!press) return true
  return [0, 1].some((chosen) =>
    meaningOf(pressed(press), { ...standing, chosen, chosenNotes: chosen, isOnPaper: true }),
  )
}

function pressed(press: Partial<KeyPress>): KeyPress {
  const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false }
  return { key: '', code: '', ...none, ...press }
}
