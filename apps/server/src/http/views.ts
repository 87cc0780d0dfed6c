import { measuredInput } from '@kraftline/core/board/measured'
import type {
  ActionOnBoard,
  BoardSnapshot,
  CommunicationOnBoard,
  LessonOnBoard,
} from '@kraftline/core/board/snapshot-types'
import type { Cadence } from '@kraftline/core/incident/incident'
import { writeTime } from '@kraftline/core/incident/iso-time'
import { type Metrics, measureTimeline } from '@kraftline/core/incident/metrics'
import { toMetricsJson } from '@kraftline/core/incident/metrics-json'
import type {
  ActionView,
  BoardView,
  IncidentView,
  LessonView,
  TimelineView,
} from '@kraftline/core/protocol/http-answers'
import type { Instant } from '@kraftline/core/time'

/** The incident's figures as they follow from the board; null while there is nothing to measure. */
export function measureBoard(board: BoardSnapshot, cadence: Cadence): Metrics | null {
  const { incident, communications } = measuredInput(board)
  return measureTimeline(incident, communications, cadence)
}

/** What happened and how it was told, as HTTP says it. */
export function timelineView(board: BoardSnapshot, cadence: Cadence): TimelineView {
  const metrics = measureBoard(board, cadence)
  return {
    incident: incidentView(board),
    channels: board.channels.map(({ id, name, order }) => ({ id, name, order })),
    communications: board.communications.map(communicationView),
    metrics: metrics && toMetricsJson(metrics),
  }
}

function communicationView(communication: CommunicationOnBoard) {
  const { id, time, channelId, kind, audience, sender, text, source } = communication
  const { originalTime, addedAt, addedBy, changedAt, changedBy } = communication
  return {
    ...{ id, time: writeTime(time), channelId, kind, audience, sender, text, source },
    ...given({ originalTime: isoOrNull(originalTime) }),
    ...given({ addedAt: isoOrNull(addedAt), addedBy }),
    ...given({ changedAt: isoOrNull(changedAt), changedBy }),
  }
}

export function incidentView({ incident, activities }: BoardSnapshot): IncidentView {
  const { title, summary, start, end, asOf, startConfirmed, detection } = incident
  const { originalStart, originalEnd } = incident
  return {
    title,
    summary,
    start: isoOrNull(start),
    end: isoOrNull(end),
    asOf: isoOrNull(asOf),
    startConfirmed,
    ...given({ originalStart: isoOrNull(originalStart), originalEnd: isoOrNull(originalEnd) }),
    detection,
    activities: activities.map(({ id, kind, minutes, startedAt, endedAt, label }) => {
      const [started, ended] = [isoOrNull(startedAt), isoOrNull(endedAt)]
      return { id, kind, minutes, startedAt: started, endedAt: ended, label }
    }),
  }
}

/** What people put on the board, as HTTP says it. */
export function boardView(board: BoardSnapshot): BoardView {
  return {
    notes: board.notes.map(({ id, text, at, lane, color, ...note }) => {
      const { authorId, onBehalfOf, gapId, problemId, causeId } = note
      const ties = given({ authorId, onBehalfOf, gapId, problemId, causeId })
      return { id, text, at: writeTime(at), lane, color, ...ties }
    }),
    causes: board.causes.map(({ id, text, category, whys }) => {
      return { id, text, ...given({ category }), whys }
    }),
    marks: board.marks.map(({ id, from, to }) => ({
      id,
      from: writeTime(from),
      to: writeTime(to),
    })),
    actions: board.actions.map(actionView),
    lessons: board.lessons.map(lessonView),
    strokes: board.strokes,
  }
}

export function actionView(action: ActionOnBoard): ActionView {
  const { id, noteId, causeId, text, owner, dueOn, status, closedNote, closedOn } = action
  const ties = given({ noteId, causeId })
  return { id, ...ties, text, owner, dueOn, status, ...given({ closedNote, closedOn }) }
}

function lessonView({ id, text, authorId }: LessonOnBoard): LessonView {
  return { id, text, ...given({ authorId }) }
}

type Given<Fields> = { readonly [Name in keyof Fields]?: NonNullable<Fields[Name]> }

/** Leaves out what nobody has said. */
function given<Fields extends Record<string, unknown>>(fields: Fields): Given<Fields> {
  const known = Object.entries(fields).filter(([, value]) => value !== null)
  return Object.fromEntries(known) as Given<Fields>
}

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : writeTime(instant)
}
