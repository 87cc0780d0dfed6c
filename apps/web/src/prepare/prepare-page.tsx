import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { use, useMemo } from 'react'
import { readTimeline } from '../board/timeline.ts'
import { TimelineStrip } from '../board/timeline-strip.tsx'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { cadenceOf } from '../facilitate/use-measured.ts'
import { SaidWeWould } from '../series/said/said-we-would.tsx'
import { useWords } from '../words/use-words.tsx'
import { ImportBox } from './imports/import-box.tsx'
import { ImportPreview } from './imports/import-preview.tsx'
import { isRatherFile } from './imports/import-text.ts'
import { type Importing, useImport } from './imports/use-import.ts'
import { MessageQuestions } from './message-questions.tsx'
import { ReadyCard } from './ready-card.tsx'
import type { Sheet } from './sheet/sheet.ts'
import { SheetView } from './sheet/sheet-view.tsx'
import { useSheet } from './sheet/use-sheet.ts'
import { TrueTimes } from './true-times.tsx'
import { type Sketching, useSketch } from './use-sketch.ts'
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
  const sheet = useSheet()
  const sketching = useSketch(board, { importing, sheet })
  const { drawn, fresh } = sketching
  const bars = useMemo(() => readTimeline(drawn, cadence).bars, [drawn, cadence])
  const isLooking = importing.state.at === 'looking'
  return (
    <main className="prepare">
      <div className="prepare__strip">
        <TimelineStrip
          snapshot={drawn}
          cadence={cadence}
          timeZone={room.timeZone}
          locale={locale}
          fresh={fresh}
          {...(isLooking ? {} : { onUnknown: askFirstAlert })}
        />
        {isEmpty(drawn) && <p className="prepare__hint">{t('prepare.lineHint')}</p>}
        {isLooking && (
          <p className="prepare__legend">
            <span className="prepare__dot prepare__dot--new">{t('imports.legendNew')}</span>
            <span className="prepare__dot">{t('imports.legendThere')}</span>
          </p>
        )}
      </div>
      <div className="prepare__cards">
        <WhatHappened board={board} bars={bars} {...sketching} />
        <WhatWeTold board={board} importing={importing} sheet={sheet} sketching={sketching} />
        <div className="prepare__aside">
          <SaidWeWould />
          <ReadyCard board={board} />
        </div>
      </div>
    </main>
  )
}

function isEmpty({ incident, communications }: BoardSnapshot): boolean {
  return incident.start === null && incident.end === null && communications.length === 0
}

type ToldProps = {
  board: BoardSnapshot
  importing: Importing
  sheet: Sheet
  sketching: Sketching
}

/** What customers were told: from a file, and row by row. */
function WhatWeTold({ board, importing, sheet, sketching }: ToldProps) {
  const { t } = useWords()
  const { state } = importing
  const takeFile = (text: string): boolean => {
    if (!isRatherFile(text)) return false
    importing.take(text)
    return true
  }
  return (
    <section className="prepare__card prepare__told panel" aria-labelledby="told">
      <div className="prepare__told-head">
        <h2 id="told">{t('prepare.told.heading')}</h2>
        <p>{t('prepare.told.hint', { count: board.communications.length })}</p>
      </div>
      {state.at === 'looking' ? (
        <ImportPreview state={state} importing={importing} />
      ) : (
        <>
          <ImportBox importing={importing} />
          <TrueTimes board={board} onSketch={sketching.onSketch} />
          <MessageQuestions board={board} />
          <SheetView board={board} sheet={sheet} onPasteFile={takeFile} />
        </>
      )}
    </section>
  )
}

/** From the question on the line to where it is answered. */
function askFirstAlert(): void {
  const question = document.getElementById('true-start')
  question?.querySelector('input')?.focus()
  question?.scrollIntoView({ block: 'nearest' })
}
