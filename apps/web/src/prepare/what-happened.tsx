import { setIncident } from '@kraftline/core/board/edit-incident'
import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { formatDuration } from '@kraftline/core/report/duration'
import type { Instant } from '@kraftline/core/time'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'
import { Activities } from './activities.tsx'
import { DraftField } from './draft-field.tsx'
import { MomentField } from './moment-field.tsx'
import type { MomentProblem } from './use-moment-draft.ts'

const titleLength = 200

/** The incident itself: its times, what took long, and how customers noticed. */
export function WhatHappened({ board }: { board: BoardSnapshot }) {
  const { t } = useWords()
  const { doc } = useRoom().board
  const { title, detection, summary } = board.incident
  return (
    <section className="prepare__card prepare__happened panel" aria-labelledby="happened">
      <h2 id="happened">{t('prepare.happened.heading')}</h2>
      <DraftField
        label={t('prepare.happened.title')}
        value={title}
        maxLength={titleLength}
        onCommit={(text) => {
          setIncident(doc, { title: text.trim() })
          return true
        }}
      />
      <Times board={board} />
      <Activities activities={board.activities} />
      <DraftField
        label={t('prepare.happened.detection')}
        placeholder={t('prepare.happened.detectionPlaceholder')}
        multiline
        value={detection}
        onCommit={(text) => {
          setIncident(doc, { detection: text })
          return true
        }}
      />
      <DraftField
        label={t('prepare.happened.summary')}
        multiline
        value={summary}
        onCommit={(text) => {
          setIncident(doc, { summary: text })
          return true
        }}
      />
    </section>
  )
}

function Times({ board }: { board: BoardSnapshot }) {
  const { t, locale } = useWords()
  const room = useRoom()
  const { doc } = room.board
  const zone = room.timeZone
  const { start, end, startConfirmed } = board.incident
  const first = board.communications[0]?.time ?? null
  const last = board.communications.at(-1)?.time ?? null
  const now = room.control.time.now()

  const setStart = (at: Instant | null): MomentProblem | null => {
    if (at !== null && end !== null && at > end) return { kind: 'end-before-start' }
    setIncident(doc, { start: at })
    return null
  }
  const setEnd = (at: Instant | null): MomentProblem | null => {
    if (at !== null && start !== null && at < start) return { kind: 'end-before-start' }
    setIncident(doc, { end: at })
    return null
  }
  const startState = startConfirmed ? 'confirmed' : 'unconfirmed'
  return (
    <>
      <MomentField
        label={`${t('prepare.happened.start')} · ${zone}`}
        value={start}
        placeholder={t('prepare.happened.startPlaceholder')}
        aside={start !== null && t(`prepare.happened.${startState}`)}
        context={
          start === null
            ? { zone, near: first ?? end ?? now, lean: 'before' }
            : { zone, near: start, lean: 'same-day' }
        }
        onTime={setStart}
      />
      <MomentField
        label={t('prepare.happened.end')}
        value={end}
        placeholder={t('prepare.happened.endPlaceholder')}
        aside={
          start !== null &&
          end !== null &&
          t('prepare.happened.later', { duration: formatDuration(end - start, locale) })
        }
        context={
          end === null
            ? { zone, near: last ?? start ?? now, lean: 'after' }
            : { zone, near: end, lean: 'same-day' }
        }
        onTime={setEnd}
      />
    </>
  )
}
