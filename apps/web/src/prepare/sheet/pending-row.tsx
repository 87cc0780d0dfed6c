import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import type { Sheet } from './sheet.ts'
import { DeleteRow, SheetRow } from './sheet-row.tsx'
import { newRow, type PendingRow } from './sheet-state.ts'

type PendingRowProps = { sheet: Sheet; pending: PendingRow; channelList: string }

/** A row that is no message yet: the next one to be typed, or a pasted one that waits to be mended. */
export function PendingRowView({ sheet, pending, channelList }: PendingRowProps) {
  const { t } = useWords()
  const { key } = pending
  const isNew = key === newRow
  const cells = sheet.cellsOf(pending)
  const own = useRef<HTMLSpanElement>(null)
  const add = () => {
    if (sheet.add(key)) own.current?.closest('ul')?.querySelector<HTMLElement>(newTime)?.focus()
  }
  return (
    <SheetRow
      sheet={sheet}
      row={key}
      label={t(isNew ? 'prepare.messages.new' : 'sheet.waitingRow')}
      look={isNew ? 'new' : 'waiting'}
      cells={cells}
      problems={pending.problems}
      ink={null}
      channelList={channelList}
      onLeave={(event) => {
        // Whoever moves on with a time typed means it; to another field of this row they are still here.
        const isLeaving = !event.currentTarget.contains(event.relatedTarget)
        if (isLeaving && cells.time.trim() !== '') sheet.add(key)
      }}
    >
      <span ref={own} className="messages__acts">
        {!isNew && <DeleteRow label={t('sheet.dropRow')} onDelete={() => sheet.remove(key)} />}
        {isNew && (
          <Button size="small" className="messages__add" aria-label={t('common.add')} onClick={add}>
            <span aria-hidden="true">+</span>
            <span className="messages__add-word">{t('common.add')}</span>
          </Button>
        )}
      </span>
    </SheetRow>
  )
}

const newTime = `[data-row="${newRow}"] [data-column="time"]`
