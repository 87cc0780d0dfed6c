import { type FocusEvent, type ReactNode, useId } from 'react'
import { useRoom } from '../../connect/room.ts'
import { type Cells, columns } from './columns.ts'
import type { CellProblems } from './read-cells.ts'
import { RowProblems } from './row-problems.tsx'
import type { Sheet } from './sheet.ts'
import { SheetCell } from './sheet-cell.tsx'

type SheetRowProps = {
  sheet: Sheet
  row: string
  label: string
  look: 'stored' | 'waiting' | 'new'
  cells: Cells
  problems: CellProblems
  /** The colour of its channel; null for one that is not on the line yet. */
  ink: string | null
  channelList: string
  /** A heading above the row. */
  day?: string | null
  /** A word on the time below it. */
  aside?: string | null
  /** What is at the right of the last cell. */
  children: ReactNode
  onLeave?: (event: FocusEvent) => void
}

/** A row of the sheet: a message, or what is to become one. */
export function SheetRow(props: SheetRowProps) {
  const { sheet, row, look, cells, problems, ink, channelList, children } = props
  const { timeZone } = useRoom()
  const id = useId()
  return (
    <li
      className={look === 'stored' ? 'messages__row' : `messages__row messages__row--${look}`}
      aria-label={props.label}
      data-row={row}
      onBlur={props.onLeave}
    >
      {props.day && <p className="messages__day">{props.day}</p>}
      {columns.map((column) => (
        <SheetCell
          key={column}
          sheet={sheet}
          row={row}
          column={column}
          text={cells[column]}
          isWrong={problems[column] !== undefined}
          describedBy={id}
          channelList={channelList}
        />
      ))}
      <span
        className={ink ? 'messages__dot' : 'messages__dot messages__dot--new'}
        style={ink ? { background: ink } : undefined}
        aria-hidden="true"
      />
      {children}
      {props.aside && <small className="messages__was">{props.aside}</small>}
      <RowProblems
        id={id}
        problems={problems}
        zone={timeZone}
        onChoose={(at) => sheet.choose(row, at)}
      />
    </li>
  )
}

/** Takes a row away; by keys it is Alt+Delete, so that Tab goes from cell to cell. */
export function DeleteRow({ label, onDelete }: { label: string; onDelete: () => void }) {
  return (
    <button
      type="button"
      className="messages__delete"
      aria-label={label}
      title={label}
      tabIndex={-1}
      onClick={onDelete}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path
          d="M3 3 11 11M11 3 3 11"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
    </button>
  )
}
