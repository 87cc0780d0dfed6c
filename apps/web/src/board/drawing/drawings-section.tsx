import type { StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import { useMemo, useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { editDrawing } from './edit-drawing.ts'

/** How much is drawn, for who does not see it; the facilitator may clear it away. */
export function DrawingsSection({ strokes }: { readonly strokes: readonly StrokeOnBoard[] }) {
  const { t } = useWords()
  const { board } = useRoom()
  const { canWrite, isFacilitator } = useSession()
  const acts = useMemo(() => editDrawing(board), [board])
  const [removed, setRemoved] = useState<readonly StrokeOnBoard[]>([])
  if (strokes.length === 0 && removed.length === 0) return null
  const mayClear = canWrite && isFacilitator
  const clear = () => {
    setRemoved(strokes)
    acts.eraseAll()
  }
  const bringBack = () => {
    acts.bringBack(removed)
    setRemoved([])
  }
  return (
    <section>
      <h3>{t('draw.heading')}</h3>
      <p role="status">
        {removed.length > 0 && `${t('draw.erased', { count: removed.length })} `}
        {t('draw.count', { count: strokes.length })}
      </p>
      {mayClear && strokes.length > 0 && <Button onClick={clear}>{t('draw.eraseAll')}</Button>}{' '}
      {mayClear && removed.length > 0 && <Button onClick={bringBack}>{t('draw.bringBack')}</Button>}
    </section>
  )
}
