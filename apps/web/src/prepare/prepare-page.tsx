import { use, useMemo, useRef } from 'react'
import { TimelineStrip } from '../board/timeline-strip.tsx'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { cadenceOf } from '../facilitate/use-measured.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { FirstAlertQuestion } from './first-alert-question.tsx'
import { ImportBox } from './import-box.tsx'
import { Messages } from './messages.tsx'
import { ReadyCard } from './ready-card.tsx'
import { useImport } from './use-import.ts'
import { WhatHappened } from './what-happened.tsx'
import './prepare.css'

/** Before the hour: what happened and what customers were told, drawn as it is typed. */
export function PreparePage() {
  const { t, locale } = useWords()
  const room = useRoom()
  use(room.board.ready)
  const board = useBoard(room.board)
  const cadence = useMemo(() => cadenceOf(room), [room])
  const importing = useImport()
  const told = useRef<HTMLElement>(null)
  const goToNewRow = () => {
    told.current?.querySelector<HTMLElement>('.messages__row--new [data-column="time"]')?.focus()
  }
  return (
    <main className="prepare">
      <div className="prepare__strip">
        <TimelineStrip
          snapshot={board}
          cadence={cadence}
          timeZone={room.timeZone}
          locale={locale}
        />
      </div>
      <div className="prepare__cards">
        <WhatHappened board={board} />
        <section ref={told} className="prepare__card prepare__told panel" aria-labelledby="told">
          <div className="prepare__told-head">
            <h2 id="told">{t('prepare.told.heading')}</h2>
            <p>{t('prepare.told.hint', { count: board.communications.length })}</p>
            <Button size="small" onClick={goToNewRow}>
              {t('prepare.told.add')}
            </Button>
          </div>
          <ImportBox importing={importing} />
          <FirstAlertQuestion incident={board.incident} />
          <Messages board={board} />
        </section>
        <ReadyCard board={board} />
      </div>
    </main>
  )
}
