import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { findBranches } from '@kraftline/core/incident/timeline'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { channelInkName, pencilName } from '../../board/inks.ts'
import { useObservable } from '../../connect/observable.ts'
import { useWords } from '../../words/use-words.tsx'
import { columns } from './columns.ts'
import { PendingRowView } from './pending-row.tsx'
import type { Sheet } from './sheet.ts'
import { SheetDone } from './sheet-done.tsx'
import { goTo, onSheetKey, placeOf } from './sheet-keys.ts'
import { StoredRow } from './stored-row.tsx'
import './sheet.css'

type SheetViewProps = {
  board: BoardSnapshot
  sheet: Sheet
  /** Takes a pasted text that is a file rather than cells; answers whether it was one. */
  onPasteFile: (text: string) => boolean
}

/** Every message, oldest first, to be corrected where it stands; the last row makes a new one. */
export function SheetView({ board, sheet, onPasteFile }: SheetViewProps) {
  const { t } = useWords()
  const { drafts, pending, done } = useObservable(sheet.state)
  const list = useRef<HTMLUListElement>(null)
  const channelList = useId()
  const keepPlace = useKeptPlace(list)
  const { communications, channels } = board
  const names = useMemo(() => new Map(channels.map(({ id, name }) => [id, name])), [channels])
  const inks = useMemo(() => inksOf(board), [board])

  return (
    <>
      <datalist id={channelList}>
        {[...new Set(names.values())].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SheetDone
        done={done}
        onUndo={() => sheet.undo()}
        onGo={(row) => goTo(list.current, { row, column: 'time' })}
        onClose={() => sheet.forget()}
      />
      <div className="messages__head" aria-hidden="true">
        {columns.map((column) => (
          <span key={column}>{t(`prepare.messages.${column}`)}</span>
        ))}
      </div>
      <ul
        ref={list}
        className="messages"
        onFocus={keepPlace}
        onKeyDown={(event: KeyboardEvent<HTMLUListElement>) => {
          if (onSheetKey(event, sheet)) event.preventDefault()
        }}
        onPaste={(event) => {
          if (paste(event, sheet, onPasteFile)) event.preventDefault()
        }}
      >
        {communications.map((message, index) => (
          <StoredRow
            key={message.id}
            sheet={sheet}
            message={message}
            channel={names.get(message.channelId) ?? ''}
            ink={inks.get(message.channelId) ?? pencilName}
            before={communications[index - 1]?.time ?? null}
            draft={drafts.get(message.id)}
            channelList={channelList}
          />
        ))}
        {pending.map((row) => (
          <PendingRowView key={row.key} sheet={sheet} pending={row} channelList={channelList} />
        ))}
      </ul>
      <p className="messages__hint">{t('prepare.messages.hint')}</p>
      <p className="messages__hint messages__keys">{t('sheet.keys')}</p>
    </>
  )
}

/** Cells of a spreadsheet are laid over the rows; a text for one cell is the field's own business. */
function paste(
  event: ClipboardEvent,
  sheet: Sheet,
  onPasteFile: (text: string) => boolean,
): boolean {
  const place = placeOf(event.target)
  const text = event.clipboardData.getData('text/plain')
  if (!place) return false
  if (place.column !== 'text' && onPasteFile(text)) return true
  const isTable = text.includes('\t') || (place.column !== 'text' && /\n\s*\S/.test(text.trim()))
  if (!isTable) return false
  sheet.paste(place.row, place.column, text)
  return true
}

/** A row that goes elsewhere, because its time did, takes the focus along. */
function useKeptPlace(list: RefObject<HTMLUListElement | null>) {
  const kept = useRef<{ row: string; column: (typeof columns)[number] } | null>(null)
  useLayoutEffect(() => {
    const { activeElement } = document
    if (kept.current && activeElement === document.body) goTo(list.current, kept.current)
  })
  return () => {
    const place = placeOf(document.activeElement)
    kept.current = place && { row: place.row, column: place.column }
  }
}

/** The colours that the branches above have, by channel. */
function inksOf({ channels, communications }: BoardSnapshot): ReadonlyMap<string, string> {
  const branches = findBranches(channels, communications)
  const told = branches.filter((branch) => branch.dots.some((dot) => dot.isMeasured))
  return new Map(told.map(({ channel }, index) => [channel.id, channelInkName(index)]))
}
