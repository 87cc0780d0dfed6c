import type * as Y from 'yjs'
import { must } from '../result.ts'
import { type Entry, incidentOf, rootOf } from './document.ts'
import { addChannel, addCommunication } from './edit-communications.ts'
import { setFields } from './edits.ts'
import type { ImportPlan, ImportUndo, IncidentFields } from './import-plan.ts'
import { asWritten } from './incident-import.ts'
import { readBoard } from './snapshot.ts'

/** Does what `mergeReading` planned for this very board, in one transaction. */
export function applyImport(doc: Y.Doc, plan: ImportPlan, origin?: unknown): void {
  doc.transact(() => {
    for (const channel of plan.channels) addChannel(doc, channel)
    const ids = new Map(
      readBoard(doc)
        .channels.toReversed()
        .map(({ id, name }) => [name.trim(), id]),
    )
    for (const { outcome, channel, ...communication } of plan.communications) {
      if (outcome !== 'added') continue
      const channelId = must(ids.get(channel), 'the channel of a planned communication')
      addCommunication(doc, { ...communication, channelId })
    }
    for (const { after } of plan.undo.incident) setFields(incidentOf(doc), after)
  }, origin)
}

/**
 * Takes an import back, in one transaction. What somebody has changed in the incident since stays,
 * and so does a channel that other communications have come to use.
 */
export function undoImport(doc: Y.Doc, undo: ImportUndo, origin?: unknown): void {
  doc.transact(() => {
    for (const id of undo.communications) rootOf(doc, 'communications').delete(id)
    const used = new Set(readBoard(doc).communications.map(({ channelId }) => channelId))
    for (const id of undo.channels) {
      if (!used.has(id)) rootOf(doc, 'channels').delete(id)
    }
    const incident = incidentOf(doc)
    for (const { before, after } of undo.incident) {
      if (holds(incident, after)) setFields(incident, before)
    }
  }, origin)
}

function holds(incident: Entry, fields: IncidentFields): boolean {
  return Object.entries(fields).every(([field, value]) => asWritten(incident.get(field)) === value)
}
