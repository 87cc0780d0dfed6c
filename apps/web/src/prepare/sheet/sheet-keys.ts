import { minute } from '@kraftline/core/time'
import type { KeyboardEvent } from 'react'
import { type Column, columns } from './columns.ts'
import type { Sheet } from './sheet.ts'
import { isTyped, newRow, pendingOf } from './sheet-state.ts'

/** A cell of the sheet as it stands on the page. */
type Place = { readonly row: string; readonly column: Column }
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Where in the sheet an element is, if it is one of its fields. */
export function placeOf(element: EventTarget | null): (Place & { field: Field }) | null {
  if (!(element instanceof HTMLElement)) return null
  const column = columns.find((known) => known === element.dataset.column)
  const row = element.closest<HTMLElement>('[data-row]')?.dataset.row
  return column && row !== undefined ? { row, column, field: element as Field } : null
}

/** Goes to a cell, and chooses what is in it, so that typing replaces it. */
export function goTo(list: HTMLElement | null, { row, column }: Place): void {
  const cell = list?.querySelector<Field>(
    `[data-row="${CSS.escape(row)}"] [data-column="${column}"]`,
  )
  cell?.focus()
  if (cell && !(cell instanceof HTMLSelectElement)) cell.select()
}

/** What a key does in the sheet; false leaves it to the field. */
export function onSheetKey(event: KeyboardEvent<HTMLElement>, sheet: Sheet): boolean {
  const place = placeOf(event.target)
  if (!place || event.nativeEvent.isComposing) return false
  const list = event.currentTarget
  const isCommand = event.ctrlKey || event.metaKey
  if (event.altKey) return onAltKey(event, place, sheet)
  if (isCommand) return onCommandKey(event, place, sheet)
  switch (event.key) {
    case 'Enter':
      return enter(event, place, sheet)
    case 'Escape':
      sheet.drop(place.row, place.column)
      return true
    case 'ArrowUp':
    case 'ArrowDown':
      if (!isAtEdge(place.field, event.key)) return false
      return go(list, place, { rows: event.key === 'ArrowUp' ? -1 : 1 })
    case 'ArrowLeft':
    case 'ArrowRight':
      if (event.shiftKey || !isAtEdge(place.field, event.key)) return false
      return go(list, place, { columns: event.key === 'ArrowLeft' ? -1 : 1 })
    default:
      return false
  }
}

/** Enter goes down as in a spreadsheet, Shift+Enter up; in what was said, Shift+Enter breaks the line. */
function enter(event: KeyboardEvent<HTMLElement>, place: Place, sheet: Sheet): boolean {
  const list = event.currentTarget
  if (event.shiftKey && place.column === 'text') return false
  sheet.take(place.row, place.column)
  if (pendingOf(sheet.state.get(), place.row)) {
    const below = rowsOf(list)[rowsOf(list).indexOf(place.row) + 1] ?? newRow
    if (sheet.add(place.row)) goTo(list, { row: below, column: 'time' })
    return true
  }
  const isMoved = go(list, place, { rows: event.shiftKey ? -1 : 1 })
  const now = placeOf(list.ownerDocument.activeElement)
  if (isMoved && now?.row === newRow) goTo(list, { row: newRow, column: 'time' })
  return true
}

function onAltKey(event: KeyboardEvent<HTMLElement>, place: Place, sheet: Sheet): boolean {
  const list = event.currentTarget
  const { key, shiftKey } = event
  if (key === 'Delete' || key === 'Backspace') {
    const rows = rowsOf(list)
    const next = rows[rows.indexOf(place.row) + 1] ?? newRow
    sheet.remove(place.row)
    goTo(list, { row: next, column: place.column })
    return true
  }
  // On a list of choices, Alt+Down opens it.
  if (place.column === 'kind' || place.column === 'audience') return false
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
  sheet.move(place.row, (key === 'ArrowUp' ? -1 : 1) * (shiftKey ? 10 : 1) * minute)
  return true
}

/** Undo is the sheet's where nothing is typed into the cell that the field could take back itself. */
function onCommandKey(event: KeyboardEvent<HTMLElement>, place: Place, sheet: Sheet): boolean {
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return false
  if (isTyped(sheet.state.get(), place.row, place.column)) return false
  if (key === 'y' || event.shiftKey) sheet.redo()
  else sheet.undo()
  return true
}

function go(
  list: HTMLElement,
  { row, column }: Place,
  by: { readonly rows?: number; readonly columns?: number },
): boolean {
  const rows = rowsOf(list)
  const nextRow = rows[rows.indexOf(row) + (by.rows ?? 0)]
  const nextColumn = columns[columns.indexOf(column) + (by.columns ?? 0)]
  if (nextRow === undefined || nextColumn === undefined) return false
  goTo(list, { row: nextRow, column: nextColumn })
  return true
}

function rowsOf(list: HTMLElement): string[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row ?? '')
}

/** Whether an arrow has nowhere to go within the field itself. */
function isAtEdge(field: Field, key: string): boolean {
  if (field instanceof HTMLSelectElement) return true
  const { selectionStart: from, selectionEnd: to, value } = field
  const isAll = from === 0 && to === value.length
  if (isAll) return true
  if (from !== to || from === null) return false
  if (key === 'ArrowLeft') return from === 0
  if (key === 'ArrowRight') return from === value.length
  if (!(field instanceof HTMLTextAreaElement)) return true
  return key === 'ArrowUp'
    ? !value.slice(0, from).includes('\n')
    : !value.slice(from).includes('\n')
}
