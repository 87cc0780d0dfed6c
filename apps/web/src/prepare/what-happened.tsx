import { setIncident } from '@kraftline/core/board/edit-incident'
import type { ActivityOnBoard, BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { answeredQuestions } from '@kraftline/core/play/questions'
import { formatDuration } from '@kraftline/core/report/duration'
import type { Instant } from '@kraftline/core/time'
import type { Bar } from '../board/timeline.ts'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'
import { Activities, afterInvestigating } from './activities.tsx'
import { DraftField } from './draft-field.tsx'
import { MomentField } from './moment-field.tsx'
import { NineQuestions } from './nine-questions.tsx'
import { Numbered } from './numbered.tsx'
import { PreparePictures } from './pictures/prepare-pictures.tsx'
import { setEnd, setStart } from './set-times.ts'

const titleLength = 200

type WhatHappenedProps = {
  board: BoardSnapshot
  bars: readonly Bar[]
  onSketch: (incident: { start?: Instant; end?: Instant } | null) => void
  onSketchActivities: (activities: readonly ActivityOnBoard[] | null) => void
}

/** The incident itself: the first five of the nine questions, and what else the group should know. */
export function WhatHappened(props: WhatHappenedProps) {
  const { board, bars, onSketch, onSketchActivities } = props
  const { t } = useWords()
  const { doc } = useRoom().board
  const { title, detection, summary } = board.incident
  const answered = answeredQuestions(board)
  const common = { board, bars, onSketch: onSketchActivities }
  return (
    <section className="prepare__card prepare__happened panel" aria-labelledby="happened">
      <h2 id="happened">{t('prepare.happened.heading')}</h2>
      <NineQuestions answered={answered} />
      <DraftField
        label={t('prepare.happened.title')}
        value={title}
        maxLength={titleLength}
        onCommit={(text) => {
          setIncident(doc, { title: text.trim() })
          return true
        }}
      />
      <Times board={board} onSketch={onSketch} answered={answered} />
      <Numbered question="investigation" answered={answered}>
        <Activities {...common} kinds={['investigation']} />
      </Numbered>
      <Numbered question="decisions" answered={answered} label={t('prepare.happened.took')}>
        <Activities {...common} kinds={afterInvestigating} />
      </Numbered>
      <Numbered question="detection" answered={answered}>
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
        <PreparePictures board={board} />
      </Numbered>
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

type TimesProps = Pick<WhatHappenedProps, 'board' | 'onSketch'> & {
  answered: ReturnType<typeof answeredQuestions>
}

function Times({ board, onSketch, answered }: TimesProps) {
  const { t, locale } = useWords()
  const room = useRoom()
  const { doc } = room.board
  const zone = room.timeZone
  const { incident, communications } = board
  const { start, end, startConfirmed, endConfirmed } = incident
  const now = room.control.time.now()
  const startState = startConfirmed ? 'confirmed' : 'unconfirmed'
  const later =
    start !== null &&
    end !== null &&
    t('prepare.happened.later', { duration: formatDuration(end - start, locale) })
  return (
    <>
      <Numbered question="start" answered={answered}>
        <MomentField
          label={`${t('prepare.happened.start')} · ${zone}`}
          value={start}
          original={incident.originalStart}
          placeholder={t('prepare.happened.startPlaceholder')}
          aside={start !== null && t(`prepare.happened.${startState}`)}
          context={
            start === null
              ? { zone, near: communications[0]?.time ?? end ?? now, lean: 'before' }
              : { zone, near: start, lean: 'same-day' }
          }
          onTime={(at) => setStart(doc, incident, at)}
          onSketch={(at) => onSketch(at === null ? null : { start: at })}
        />
      </Numbered>
      <Numbered question="end" answered={answered}>
        <MomentField
          label={t('prepare.happened.end')}
          value={end}
          original={incident.originalEnd}
          placeholder={t('prepare.happened.endPlaceholder')}
          aside={endConfirmed ? later : end !== null && t('prepare.happened.unconfirmed')}
          context={
            end === null
              ? { zone, near: start ?? communications.at(-1)?.time ?? now, lean: 'after' }
              : { zone, near: end, lean: 'same-day' }
          }
          onTime={(at) => setEnd(doc, incident, at)}
          onSketch={(at) => onSketch(at === null ? null : { end: at })}
        />
      </Numbered>
    </>
  )
}
