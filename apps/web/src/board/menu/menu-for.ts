import type { EntryId } from '@kraftline/core/ids'
import type { WordKey } from '../../words/keys.ts'
import type { Point } from '../camera.ts'
import type { Target } from '../tools/gesture.ts'

/** What a menu is about. */
export type MenuTopic =
  | { readonly kind: 'notes'; readonly ids: ReadonlySet<EntryId> }
  | { readonly kind: 'paper' }
  | { readonly kind: 'dots'; readonly id: EntryId; readonly isOne: boolean }
  | { readonly kind: 'cause'; readonly id: EntryId }
  | { readonly kind: 'picture'; readonly id: EntryId }

/** A menu that is open. */
export type OpenMenu = {
  readonly topic: MenuTopic
  /** Where on the paper it was asked for; null by a key. */
  readonly point: Point | null
  /** Where it is shown, in pixels of the window. */
  readonly at: Point
}

/** What may be done just now. */
export type MenuMay = {
  readonly canWrite: boolean
  readonly canAdd: boolean
  /** Notes can at least go among one's own. */
  readonly canDraft: boolean
  /** The phase is one in which problems are put together. */
  readonly hasTies: boolean
  readonly notes: number
}

export type MenuAct =
  | 'edit'
  | 'read'
  | 'move'
  | 'under'
  | 'duplicate'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'delete'
  | 'color'
  | 'new-note'
  | 'select-all'
  | 'fit'
  | 'fit-chosen'
  | 'keys'
  | 'read-messages'
  | 'correct'
  | 'open-cause'
  | 'open-picture'

export type MenuEntry = { readonly act: MenuAct; readonly word: WordKey; readonly keys?: string }

const entries: Readonly<Record<MenuAct, Omit<MenuEntry, 'act'>>> = {
  edit: { word: 'menu.edit', keys: 'enter' },
  read: { word: 'menu.read', keys: 'enter' },
  move: { word: 'menu.move' },
  under: { word: 'menu.under' },
  duplicate: { word: 'menu.duplicate', keys: 'mod+D' },
  copy: { word: 'menu.copy', keys: 'mod+C' },
  cut: { word: 'menu.cut', keys: 'mod+X' },
  paste: { word: 'menu.paste', keys: 'mod+V' },
  delete: { word: 'menu.delete', keys: 'delete' },
  color: { word: 'note.color' },
  'new-note': { word: 'menu.newNote', keys: 'N' },
  'select-all': { word: 'menu.selectAll', keys: 'mod+A' },
  fit: { word: 'board.fit', keys: 'shift+1' },
  'fit-chosen': { word: 'menu.fitChosen', keys: 'shift+2' },
  keys: { word: 'menu.keys', keys: '?' },
  'read-messages': { word: 'menu.read' },
  correct: { word: 'menu.correct' },
  'open-cause': { word: 'menu.open' },
  'open-picture': { word: 'menu.open', keys: 'enter' },
}

/** What a menu offers, in groups: only what is possible. */
export function menuFor(topic: MenuTopic, may: MenuMay): readonly (readonly MenuEntry[])[] {
  const groups = actsFor(topic, may).map((acts) =>
    acts.flatMap(([act, isPossible]) => (isPossible ? [{ act, ...entries[act] }] : [])),
  )
  return groups.filter((group) => group.length > 0)
}

type Possible = readonly [act: MenuAct, isPossible: boolean]

function actsFor(topic: MenuTopic, may: MenuMay): readonly (readonly Possible[])[] {
  const { canWrite, canAdd, canDraft, hasTies, notes } = may
  const view: readonly Possible[] = [['fit', true]]
  switch (topic.kind) {
    case 'dots':
      return [
        [
          ['read-messages', true],
          ['correct', topic.isOne && canWrite],
        ],
      ]
    case 'cause':
      return [[['open-cause', true]]]
    case 'picture':
      return [[['open-picture', true]], [['fit-chosen', true]], [['delete', canWrite]]]
    case 'paper':
      return [
        [
          ['new-note', canAdd],
          ['paste', canAdd || canDraft],
        ],
        [['select-all', notes > 0], ...view],
        [['keys', true]],
      ]
    case 'notes': {
      const isOne = topic.ids.size === 1
      return [
        [
          ['edit', isOne && canWrite],
          ['read', isOne && !canWrite],
          ['color', canWrite],
          ['move', isOne && canWrite],
          ['under', isOne && canWrite && hasTies && notes > 1],
        ],
        [
          ['duplicate', canWrite && (canAdd || canDraft)],
          ['copy', true],
          ['cut', canWrite],
        ],
        [['fit-chosen', true]],
        [['delete', canWrite]],
      ]
    }
  }
}

/** What a press there is about: all that is chosen, if it is on one of them. */
export function topicOf(
  target: Target,
  { selection, dotsIn }: { selection: ReadonlySet<EntryId>; dotsIn(id: EntryId): number },
): MenuTopic {
  if (target.kind === 'paper') return { kind: 'paper' }
  if (target.kind === 'cause') return { kind: 'cause', id: target.id }
  if (target.kind === 'picture' && !(selection.has(target.id) && selection.size > 1)) {
    return { kind: 'picture', id: target.id }
  }
  if (target.kind === 'dots') {
    return { kind: 'dots', id: target.id, isOne: dotsIn(target.id) === 1 }
  }
  return { kind: 'notes', ids: selection.has(target.id) ? selection : new Set([target.id]) }
}
