import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Instant } from '@kraftline/core/time'
import type { Cells, Column } from './columns.ts'
import type { CellProblems } from './read-cells.ts'

/** What is typed into a row and not taken yet, and why it could not be. */
export type Draft = { readonly cells: Partial<Cells>; readonly problems: CellProblems }

/** A row that is no message yet. */
export type PendingRow = Draft & {
  readonly key: string
  /** What a time without a date stands next to; null for the last message. */
  readonly near: Instant | null
  /** The row above in what was pasted, while nobody knows its time. */
  readonly unreadAbove: string | null
}

/** What was done last, to be told and taken back. */
export type Done =
  | { readonly kind: 'deleted'; readonly message: CommunicationOnBoard; readonly channel: string }
  | { readonly kind: 'dropped'; readonly row: PendingRow }
  | {
      readonly kind: 'pasted'
      readonly added: number
      readonly changed: number
      /** The rows that wait for somebody to mend them. */
      readonly waiting: readonly string[]
    }

export type SheetState = {
  /** Of stored messages, by their id. */
  readonly drafts: ReadonlyMap<string, Draft>
  /** The last one is for the next message, and always there. */
  readonly pending: readonly PendingRow[]
  readonly done: Done | null
}

/** The row for the next message. */
export const newRow = 'new'

const emptyRow: PendingRow = {
  key: newRow,
  cells: {},
  problems: {},
  near: null,
  unreadAbove: null,
}
export const untouched: Draft = { cells: {}, problems: {} }
export const emptySheet: SheetState = { drafts: new Map(), pending: [emptyRow], done: null }

export function pendingOf(state: SheetState, key: string): PendingRow | undefined {
  return state.pending.find((row) => row.key === key)
}

/** Whether something is typed into a cell that was not taken yet. */
export function isTyped(state: SheetState, key: string, column: Column): boolean {
  return (pendingOf(state, key) ?? state.drafts.get(key))?.cells[column] !== undefined
}

/** Changes what is typed into a row, stored or pending. */
export function redraft(
  state: SheetState,
  key: string,
  change: (draft: Draft) => Draft,
): SheetState {
  if (pendingOf(state, key)) {
    const pending = state.pending.map((row) => (row.key === key ? { ...row, ...change(row) } : row))
    return { ...state, pending }
  }
  const drafts = new Map(state.drafts)
  const draft = change(drafts.get(key) ?? untouched)
  if (Object.keys(draft.cells).length === 0) drafts.delete(key)
  else drafts.set(key, draft)
  return { ...state, drafts }
}

/** The row with which nothing is wrong but that the time of this one was not known. */
export function waitingFor(state: SheetState, key: string): PendingRow | undefined {
  return state.pending.find(({ unreadAbove, problems }) => {
    const isOnlyThat = Object.keys(problems).length === 1 && problems.time?.kind === 'no-time-above'
    return unreadAbove === key && isOnlyThat
  })
}

/** Puts a pending row where it was, else above the one for the next message. */
export function putPending(state: SheetState, row: PendingRow): SheetState {
  if (pendingOf(state, row.key)) return redraft(state, row.key, () => row)
  return { ...state, pending: [...state.pending.slice(0, -1), row, ...state.pending.slice(-1)] }
}

/** Takes a pending row out; one below that waited for its time goes by `time` from now on. */
export function takePending(state: SheetState, key: string, time: Instant | null): SheetState {
  const pending = state.pending
    .filter((row) => row.key !== key)
    .map((row) => {
      if (row.unreadAbove !== key) return row
      return { ...row, near: time ?? row.near, unreadAbove: null }
    })
  return { ...state, pending: key === newRow ? [...pending, emptyRow] : pending }
}

/** Forgets rows that wait, and what is typed over messages. */
export function withdraw(state: SheetState, keys: readonly string[]): SheetState {
  const drafts = new Map([...state.drafts].filter(([key]) => !keys.includes(key)))
  const pending = state.pending.filter(({ key }) => !keys.includes(key))
  return { ...state, drafts, pending }
}

/** Types a text into a cell; what was wrong with it is not known to be wrong any more. */
export function typeInto(draft: Draft, column: Column, text: string): Draft {
  const { cells, problems } = forgetIn(draft, column)
  return { cells: { ...cells, [column]: text }, problems }
}

/** Forgets what was typed into a cell, and what was wrong with it. */
export function forgetIn(draft: Draft, column: Column): Draft {
  const { [column]: _, ...cells } = draft.cells
  const { [column]: __, ...problems } = draft.problems
  return { cells, problems }
}
