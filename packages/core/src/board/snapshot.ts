import type * as Y from 'yjs'
import { readAction } from './actions.ts'
import { readActivity } from './activities.ts'
import { readCause } from './causes.ts'
import { readChannel } from './channels.ts'
import {
  type Collection,
  type Compare,
  followEntries,
  type Identified,
  type Read,
  readEntries,
} from './collection.ts'
import { readCommunication } from './communications.ts'
import { type EntryRootName, incidentOf, rootOf } from './document.ts'
import { readIncident } from './incident.ts'
import { readLesson } from './lessons.ts'
import { readMark } from './marks.ts'
import { readNote } from './notes.ts'
import { by, byId } from './orderings.ts'
import { readPicture } from './pictures.ts'
import { sameValue } from './same-value.ts'
import type { BoardSnapshot } from './snapshot-types.ts'
import { readStroke } from './strokes.ts'

/** A board's document as plain values, followed as it changes. */
export type BoardReader = {
  /** The board after the last transaction; the same object for as long as nothing on it changed. */
  snapshot(): BoardSnapshot
  /** Calls once after every transaction that changed the snapshot; the answer unsubscribes. */
  subscribe(listener: () => void): () => void
  destroy(): void
}

/** Follows a board. Entries and lists that a transaction did not change keep their identity. */
export function createBoardReader(doc: Y.Doc): BoardReader {
  const listeners = new Set<() => void>()
  const roots = openRoots((root, read, compare) => followEntries(rootOf(doc, root), read, compare))
  const incidentRoot = incidentOf(doc)
  let incident = readIncident(incidentRoot)
  let snapshot = assemble(incident, roots)

  let incidentTouched = false
  const touchIncident = () => {
    incidentTouched = true
  }
  incidentRoot.observe(touchIncident)
  const refreshIncident = (): boolean => {
    if (!incidentTouched) return false
    incidentTouched = false
    const next = readIncident(incidentRoot)
    if (sameValue(incident, next)) return false
    incident = next
    return true
  }
  // Runs after the observers of the transaction, so that all that it touched is known by now.
  const afterTransaction = () => {
    const incidentChanged = refreshIncident()
    const changed = Object.values(roots).filter((root) => root.refresh())
    if (!incidentChanged && changed.length === 0) return
    snapshot = assemble(incident, roots)
    for (const listener of [...listeners]) listener()
  }
  doc.on('afterTransaction', afterTransaction)

  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      listeners.clear()
      doc.off('afterTransaction', afterTransaction)
      incidentRoot.unobserve(touchIncident)
      for (const root of Object.values(roots)) root.destroy()
    },
  }
}

/** Reads a board once. */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  const roots = openRoots((root, read, compare) => {
    const values = readEntries(rootOf(doc, root), read, compare)
    return { values: () => values, refresh: () => false, destroy: () => {} }
  })
  return assemble(readIncident(incidentOf(doc)), roots)
}

type Open = <Value extends Identified>(
  root: EntryRootName,
  read: Read<Value>,
  compare: Compare<Value>,
) => Collection<Value>

function openRoots(open: Open) {
  const neverStarted = Number.POSITIVE_INFINITY
  return {
    channels: open(
      'channels',
      readChannel,
      by(({ order }) => order),
    ),
    communications: open(
      'communications',
      readCommunication,
      by(({ time }) => time),
    ),
    activities: open(
      'activities',
      readActivity,
      by(({ startedAt }) => startedAt ?? neverStarted),
    ),
    notes: open(
      'notes',
      readNote,
      by(({ at }) => at),
    ),
    causes: open(
      'causes',
      readCause,
      by(({ order }) => order),
    ),
    actions: open(
      'actions',
      readAction,
      by(({ order }) => order),
    ),
    marks: open(
      'marks',
      readMark,
      by(({ from }) => from),
    ),
    drawing: open('strokes', readStroke, byId),
    pictures: open(
      'pictures',
      readPicture,
      by(({ at }) => at),
    ),
    lessons: open(
      'lessons',
      readLesson,
      by(({ order }) => order),
    ),
  }
}

function assemble(
  incident: BoardSnapshot['incident'],
  roots: ReturnType<typeof openRoots>,
): BoardSnapshot {
  return {
    incident,
    channels: roots.channels.values(),
    communications: roots.communications.values(),
    activities: roots.activities.values(),
    notes: roots.notes.values(),
    causes: roots.causes.values(),
    actions: roots.actions.values(),
    marks: roots.marks.values(),
    strokes: roots.drawing.values().length,
    drawing: roots.drawing.values(),
    pictures: roots.pictures.values(),
    lessons: roots.lessons.values(),
  }
}
