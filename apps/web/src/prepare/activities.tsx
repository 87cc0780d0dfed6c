import { addActivity, deleteActivity, updateActivity } from '@kraftline/core/board/edit-incident'
import {
  type ActivityKind,
  type ActivityOnBoard,
  activityKinds,
  type BoardSnapshot,
} from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { TypedSpan } from '@kraftline/core/incident/typed-span'
import type { Doc } from 'yjs'
import type { Bar } from '../board/timeline.ts'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'
import { SpanField } from './span-field.tsx'

/** Made by their kind, so that two people who fill in one field make one activity, drawn in this order. */
const ownIds: Record<ActivityKind, string> = {
  investigation: '1-investigation',
  escalation: '2-escalation',
  decision: '3-decision',
  change: '4-change',
}

type ActivitiesProps = {
  board: BoardSnapshot
  kinds: readonly ActivityKind[]
  /** Where each is drawn under the line. */
  bars: readonly Bar[]
  onSketch: (activities: readonly ActivityOnBoard[] | null) => void
}

/** How long each kind of work took: bars under the line. Several of one kind each have a field. */
export function Activities({ board, kinds, bars, onSketch }: ActivitiesProps) {
  const { t } = useWords()
  const { board: connection, timeZone, control } = useRoom()
  const { doc } = connection
  const { activities, incident, communications } = board
  const near = incident.start ?? communications[0]?.time ?? control.time.now()
  const fields = kinds.flatMap((kind) => {
    const known = activities.filter((activity) => activity.kind === kind)
    return known.length > 0 ? known : [nothingOf(kind)]
  })
  return (
    <div className="activities">
      {fields.map((activity) => {
        const drawn = bars.find(({ id }) => id === activity.id)
        return (
          <SpanField
            key={activity.id}
            label={activity.label || t(`prepare.activity.${activity.kind}`)}
            span={spanOf(activity)}
            zone={timeZone}
            near={near}
            drawn={drawn ?? null}
            placeholder={t('prepare.activity.placeholder')}
            onSpan={(span) => set(doc, activities, { activity, span })}
            onSketch={(span) =>
              onSketch(span && sketched(activities, { ...activity, ...fieldsOf(span) }))
            }
          />
        )
      })}
    </div>
  )
}

type Entered = { readonly activity: ActivityOnBoard; readonly span: TypedSpan | null }

function set(doc: Doc, known: readonly ActivityOnBoard[], { activity, span }: Entered): void {
  const { id, kind } = activity
  const isKnown = known.some((other) => other.id === id)
  if (span === null) {
    if (isKnown) deleteActivity(doc, id)
  } else if (isKnown) updateActivity(doc, { id, ...fieldsOf(span) })
  else addActivity(doc, { id, kind, ...fieldsOf(span) })
}

function sketched(known: readonly ActivityOnBoard[], activity: ActivityOnBoard) {
  return [...known.filter(({ id }) => id !== activity.id), activity]
}

function nothingOf(kind: ActivityKind): ActivityOnBoard {
  const id = ownIds[kind] as EntryId
  return { id, kind, minutes: null, startedAt: null, endedAt: null, label: '' }
}

/** A start without an end keeps its length; both ends say it themselves. */
function spanOf({ minutes, startedAt, endedAt }: ActivityOnBoard): TypedSpan | null {
  if (startedAt !== null && endedAt !== null) return { from: startedAt, to: endedAt }
  return minutes === null ? null : { minutes }
}

function fieldsOf(span: TypedSpan) {
  return 'minutes' in span
    ? { minutes: span.minutes, endedAt: null }
    : { minutes: null, startedAt: span.from, endedAt: span.to }
}

/** What the fourth question is about. */
export const afterInvestigating = activityKinds.filter((kind) => kind !== 'investigation')
