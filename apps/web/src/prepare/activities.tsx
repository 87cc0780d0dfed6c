import { addActivity, deleteActivity, updateActivity } from '@kraftline/core/board/edit-incident'
import {
  type ActivityKind,
  type ActivityOnBoard,
  activityKinds,
} from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { minute } from '@kraftline/core/time'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'
import { MinutesField } from './minutes-field.tsx'

/** Made by their kind, so that two people who fill in one field make one activity, drawn in this order. */
const ownIds: Record<ActivityKind, string> = {
  investigation: '1-investigation',
  escalation: '2-escalation',
  decision: '3-decision',
  change: '4-change',
}

/** How long each kind of work took: bars under the line. */
export function Activities({ activities }: { activities: readonly ActivityOnBoard[] }) {
  const { t } = useWords()
  const { doc } = useRoom().board
  const set = (kind: ActivityKind, known: ActivityOnBoard | undefined, minutes: number | null) => {
    if (minutes === null) {
      if (known) deleteActivity(doc, known.id)
    } else if (known) {
      updateActivity(doc, { id: known.id, minutes, endedAt: null })
    } else {
      addActivity(doc, { id: ownIds[kind] as EntryId, kind, minutes })
    }
  }
  return (
    <fieldset className="activities">
      <legend className="field__label">{t('prepare.happened.took')}</legend>
      {activityKinds.map((kind) => {
        const known = activities.find((activity) => activity.kind === kind)
        return (
          <MinutesField
            key={kind}
            label={t(`prepare.activity.${kind}`)}
            minutes={known ? lengthOf(known) : null}
            onMinutes={(minutes) => set(kind, known, minutes)}
          />
        )
      })}
    </fieldset>
  )
}

function lengthOf({ minutes, startedAt, endedAt }: ActivityOnBoard): number | null {
  if (startedAt !== null && endedAt !== null) return Math.round((endedAt - startedAt) / minute)
  return minutes
}
