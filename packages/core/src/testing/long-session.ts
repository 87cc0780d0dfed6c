import { toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { findText } from '../board/document.ts'
import { addCause } from '../board/edit-causes.ts'
import { addChannel, addCommunication } from '../board/edit-communications.ts'
import { setIncident } from '../board/edit-incident.ts'
import { addNote, moveNote } from '../board/edit-notes.ts'
import { noteColors } from '../board/snapshot-types.ts'
import type { EntryId, PersonId } from '../ids.ts'
import { writeTime } from '../incident/iso-time.ts'
import { lengthOf, playLengths, timedPhases } from '../play/phases.ts'
import type { SessionEvent } from '../play/session-types.ts'
import { archiveFormat, archiveVersion } from '../report/archive.ts'
import { hour, type Instant, minute, second } from '../time.ts'

const began: Instant = 1_773_928_800_000
const incident: Instant = began - 24 * hour

/** The same numbers each time, from 0 to 1, so that runs can be compared. */
function numbers(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const words =
  'nobody told support that the status page was green for two hours and customers asked'.split(' ')

/** An hour of ten people as an archive: so many events, more than half of which are typed letters. */
export function writeLongSession(events: number): string {
  const lines: object[] = []
  const doc = new Y.Doc()
  let now = began - minute
  const tell = (event: SessionEvent) => lines.push({ at: writeTime(now), kind: 'session', event })
  doc.on('update', (update) => {
    lines.push({ at: writeTime(now), kind: 'board', update: toBase64(update) })
  })

  tell({ type: 'session-created', phases: playLengths, anonymous: false })
  for (const person of everybody) tell({ type: 'person-joined', person })
  prepare(doc)
  const goOn = writers(doc)
  let phase = -1
  while (lines.length < events) {
    now = Math.round(began + (lines.length / events) * hour)
    const due = timedPhases.findLastIndex((_, place) => now >= began + startOf(place))
    const name = timedPhases[due]
    if (due === phase || !name) {
      goOn()
      continue
    }
    phase = due
    const timer = { endsAt: now + lengthOf(playLengths, name) }
    tell({ type: 'phase-entered', phase: name, timer })
  }
  tell({ type: 'closed' })
  return JSON.stringify({
    format: archiveFormat,
    version: archiveVersion,
    session: { title: 'A long hour', createdAt: writeTime(began - hour) },
    events: lines,
    attachments: [],
  })
}

const everybody = Array.from({ length: 10 }, (_, index) => {
  const access = index === 0 ? ('facilitator' as const) : ('participant' as const)
  const id = `person-${index}` as PersonId
  return { id, name: `Person ${index}`, discipline: 'support', access, joinedBy: access } as const
})

/** Each call is one thing that one of them does: types on, moves a note, names a cause, or begins a note. */
function writers(doc: Y.Doc): () => void {
  const next = numbers()
  let notes = 0
  let causes = 0
  let letters = ''
  const place = () => ({
    at: Math.round(incident + next() * 6 * hour),
    lane: Math.round(next() * 700 - 350),
    gapId: null,
  })
  const idOf = (note: number) => `note-${note}` as EntryId
  return () => {
    const who = Math.floor(next() * everybody.length)
    const dice = next()
    // Everybody writes with a document of their own.
    doc.clientID = 1_000 + who
    if (letters !== '') {
      findText(doc, 'notes', idOf(notes - 1))?.insert(0, letters.slice(-3))
      letters = letters.slice(0, -3)
    } else if (notes > 0 && dice < 0.6) {
      moveNote(doc, { id: idOf(Math.floor(next() * notes)), ...place() })
    } else if (dice < 0.62) {
      const id = `cause-${causes++}` as EntryId
      addCause(doc, { id, text: 'Nobody had the job', category: null, noteIds: [] })
    } else {
      const color = noteColors[notes % noteColors.length] ?? 'grey'
      const authorId = everybody[who]?.id ?? null
      addNote(doc, { id: idOf(notes++), ...place(), color, text: '', authorId })
      letters = sentence(next)
    }
  }
}

function sentence(next: () => number): string {
  return Array.from({ length: 5 }, () => words[Math.floor(next() * words.length)]).join(' ')
}

function startOf(place: number): number {
  return playLengths.slice(0, place).reduce((sum, { minutes }) => sum + minutes * minute, 0)
}

function prepare(doc: Y.Doc): void {
  doc.clientID = 999
  setIncident(doc, { title: 'A long night', start: incident, end: incident + 6 * hour })
  const channel = 'status' as EntryId
  addChannel(doc, { id: channel, name: 'Status page' })
  for (let index = 0; index < 60; index++) {
    addCommunication(doc, {
      id: `message-${index}` as EntryId,
      time: incident + index * 6 * minute + (index % 7) * 20 * second,
      channelId: channel,
      kind: 'update',
      audience: 'external',
      sender: '',
      text: 'We are looking into it',
      source: '',
    })
  }
}
