import { deleteCommunication } from '@kraftline/core/board/edit-communications'
import type { BoardSnapshot, CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Instant, Millis } from '@kraftline/core/time'
import type * as Y from 'yjs'
import { type Observable, Source } from '../../connect/observable.ts'
import { addMessage, changeMessage } from '../edit-messages.ts'
import { type Cells, type Column, columns } from './columns.ts'
import { pendingCells, pendingContext, type Surroundings, typedMessages } from './pending-cells.ts'
import { readCell, readCells, readParts } from './read-cells.ts'
import { followEdits, type SheetHistory } from './sheet-history.ts'
import {
  type Done,
  type Draft,
  emptySheet,
  forgetIn,
  newRow,
  type PendingRow,
  pendingOf,
  putPending,
  redraft,
  type SheetState,
  takePending,
  typeInto,
  waitingFor,
  withdraw,
} from './sheet-state.ts'
import type { SheetWords } from './sheet-words.ts'
import { cellWriter, channelOf } from './shown-cells.ts'
import { readTable, spreadCells } from './spread-cells.ts'

export type SheetNeeds = {
  readonly doc: Y.Doc
  readonly board: () => BoardSnapshot
  readonly zone: string
  readonly now: () => Instant
  readonly words: () => SheetWords
}

/**
 * The messages as a sheet: what is typed becomes an edit of the board once it makes sense, and stays
 * as it was typed until then. A row is a message's id or a pending row's key.
 */
export class Sheet {
  readonly #needs: SheetNeeds
  readonly #state = new Source<SheetState>(emptySheet)
  #history: SheetHistory | null = null
  #rowsPasted = 0

  readonly #show: ReturnType<typeof cellWriter>

  constructor(needs: SheetNeeds) {
    this.#needs = needs
    this.#show = cellWriter(needs.zone)
  }

  get state(): Observable<SheetState> {
    return this.#state
  }

  /** Remembers its own edits from now on, so that they can be taken back; the answer ends that. */
  follow(): () => void {
    const history = followEdits(this.#needs.doc, this)
    this.#history = history
    return () => history.close()
  }

  /** A message as it reads in its cells, but for what is being typed into them. */
  shownOf(message: CommunicationOnBoard): Cells {
    return this.#show(this.#needs.board(), message)
  }

  cellsOf(row: PendingRow): Cells {
    return pendingCells(this.#needs.board(), row)
  }

  /** What is being typed into new rows, as far as it can be drawn. */
  typedMessages(): ReturnType<typeof typedMessages> {
    return typedMessages(this.#state.get().pending, this.#around)
  }

  change(row: string, column: Column, text: string): void {
    this.#redraft(row, (draft) => typeInto(draft, column, text))
  }

  /** Leaves a cell of a message: what was typed is taken, or stays with what is wrong with it. */
  take(row: string, column: Column): void {
    const message = this.#messageOf(row)
    const typed = this.#state.get().drafts.get(row)?.cells[column]
    if (!message || typed === undefined) return
    if (typed === this.shownOf(message)[column]) this.drop(row, column)
    else this.#edit(() => this.#write(message, { [column]: typed }))
  }

  /** Forgets what was typed into a cell. */
  drop(row: string, column: Column): void {
    this.#redraft(row, (draft) => forgetIn(draft, column))
  }

  /** Says which of two times was meant. */
  choose(row: string, at: Instant): void {
    const message = this.#messageOf(row)
    if (!message) return void this.add(row, at)
    this.#edit(() => changeMessage(this.#needs.doc, { id: message.id, time: at }))
    this.drop(row, 'time')
  }

  /** Makes a message of a pending row; answers whether it could. */
  add(row: string, chosen?: Instant): boolean {
    const pending = pendingOf(this.#state.get(), row)
    return pending !== undefined && this.#edit(() => this.#add(pending, chosen)).isAdded
  }

  /** Lays copied cells over the rows from this one on, and over new ones below the last. One thing to undo. */
  paste(row: string, column: Column, text: string): void {
    const rows = spreadCells(readTable(text), column, this.#needs.words())
    const stored = this.#needs.board().communications
    const place = stored.findIndex(({ id }) => id === row)
    const over = place < 0 ? [] : stored.slice(place, place + rows.length)
    const waiting: string[] = []
    this.#edit(() => {
      over.forEach((message, index) => {
        if (!this.#write(message, rows[index] ?? {})) waiting.push(message.id)
      })
      waiting.push(...this.#addPasted(rows.slice(over.length), place < 0 ? row : newRow))
    })
    const added = rows.length - over.length - waiting.filter((key) => !this.#messageOf(key)).length
    this.#tell({ kind: 'pasted', added, changed: over.length, waiting })
  }

  /** Deletes a message, or a row that was to become one. */
  remove(row: string): void {
    const message = this.#messageOf(row)
    if (message) {
      const channel = channelOf(this.#needs.board(), message)
      this.#edit(() => deleteCommunication(this.#needs.doc, message.id))
      return this.#tell({ kind: 'deleted', message, channel })
    }
    const pending = pendingOf(this.#state.get(), row)
    if (!pending) return
    this.#set(takePending(this.#state.get(), row, null))
    if (row !== newRow) this.#tell({ kind: 'dropped', row: pending })
  }

  /** Moves a message to earlier or later. */
  move(row: string, by: Millis): void {
    const message = this.#messageOf(row)
    if (!message) return
    this.drop(row, 'time')
    const { id, time } = message
    this.#edit(() => changeMessage(this.#needs.doc, { id, time: time + by }))
  }

  undo(): void {
    const { done } = this.#state.get()
    if (done?.kind === 'dropped') this.#set(putPending(this.#state.get(), done.row))
    else this.#history?.undo()
    if (done?.kind === 'pasted') this.#set(withdraw(this.#state.get(), done.waiting))
    this.#tell(null)
  }

  redo(): void {
    this.#history?.redo()
  }

  /** Nothing that was done last is offered to be undone any more. */
  forget(): void {
    this.#tell(null)
  }

  #set(state: SheetState): void {
    this.#state.set(state)
  }

  #redraft(row: string, change: (draft: Draft) => Draft): void {
    this.#set(redraft(this.#state.get(), row, change))
  }

  #tell(done: Done | null): void {
    this.#set({ ...this.#state.get(), done })
  }

  #edit<Value>(edit: () => Value): Value {
    return this.#needs.doc.transact(edit, this)
  }

  get #around(): Surroundings {
    const { board, zone, now, words } = this.#needs
    return { board: board(), zone, now: now(), words: words() }
  }

  #messageOf(row: string): CommunicationOnBoard | undefined {
    return this.#needs.board().communications.find(({ id }) => id === row)
  }

  /** Writes what makes sense, and keeps the rest as it was typed; answers whether there is no rest. */
  #write(message: CommunicationOnBoard, cells: Partial<Cells>): boolean {
    const { doc, zone, words } = this.#needs
    const context = { zone, words: words(), near: message.time, lean: 'same-day' } as const
    const { parts, problems } = readParts(cells, context)
    for (const column of columns) {
      const text = cells[column]
      if (text === undefined) continue
      if (problems[column]) this.change(message.id, column, text)
      else this.drop(message.id, column)
    }
    changeMessage(doc, { id: message.id, ...parts })
    this.#redraft(message.id, (draft) => ({
      ...draft,
      problems: { ...draft.problems, ...problems },
    }))
    return Object.keys(problems).length === 0
  }

  /** Adds the message, or keeps the row with what is wrong; answers its time where that was read. */
  #add(row: PendingRow, chosen?: Instant): { isAdded: boolean; time: Instant | null } {
    const around = pendingContext(row, this.#around)
    const context = chosen === undefined ? around : { ...around, chosen }
    const cells = this.cellsOf(row)
    const read = readCells(cells, context)
    if (read.ok) {
      addMessage(this.#needs.doc, read.value)
      const next = waitingFor(this.#state.get(), row.key)
      this.#set(takePending(this.#state.get(), row.key, read.value.time))
      if (next) this.#add({ ...next, near: read.value.time, unreadAbove: null })
      return { isAdded: true, time: read.value.time }
    }
    this.#set(putPending(this.#state.get(), { ...row, problems: read.error }))
    const time = readCell('time', cells.time, context)
    return { isAdded: false, time: (time.ok && time.value.time) || null }
  }

  /** Adds rows that follow each other; answers those that wait. What was typed into `row` goes with the first. */
  #addPasted(rows: readonly Partial<Cells>[], row: string): string[] {
    const waiting: string[] = []
    const typed = pendingOf(this.#state.get(), row)
    let near = typed?.near ?? null
    let unreadAbove = typed?.unreadAbove ?? null
    for (const [index, cells] of rows.entries()) {
      const isTyped = index === 0 && typed !== undefined
      if (isTyped) this.#set(takePending(this.#state.get(), row, null))
      const key = `pasted-${this.#rowsPasted++}`
      const all = { sender: '', ...(isTyped ? typed.cells : {}), ...cells }
      const { isAdded, time } = this.#add({ key, cells: all, problems: {}, near, unreadAbove })
      if (!isAdded) waiting.push(key)
      near = time ?? near
      unreadAbove = time === null ? key : null
    }
    return waiting
  }
}
