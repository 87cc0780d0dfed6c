import { addAction } from '@kraftline/core/board/edit-actions'
import { addCause } from '@kraftline/core/board/edit-causes'
import { addMark } from '@kraftline/core/board/edit-marks'
import { addNote, deleteNote, moveNote } from '@kraftline/core/board/edit-notes'
import { typeText } from '@kraftline/core/board/edits'
import { noteColors } from '@kraftline/core/board/snapshot-types'
import type { EntryId, SessionId } from '@kraftline/core/ids'
import type { Clock, Millis } from '@kraftline/core/time'
import * as Y from 'yjs'
import type { Random } from '../session/secrets.ts'
import { openStore } from '../store/open-store.ts'
import { createDocument } from './documents.ts'
import type { ClientFrame } from './frames.ts'
import { Peer, type Wire } from './peer.ts'
import { Rooms, type RoomsNeeds } from './rooms.ts'

type Needs = { readonly clock: Clock; readonly random: Random }

const sessionId = 'made-up' as SessionId
const notes = 60
const writers = 10
const startedAt = 1_760_000_000_000

/**
 * Loads a made-up board again and again, from a store in memory. Code runs many times slower until it
 * has run for a while, and who comes first after a restart is in the middle of their hour: they
 * would wait several times as long as the next.
 */
export async function warmUp({ clock, random }: Needs, forAtMost: Millis): Promise<void> {
  if (forAtMost === 0) return
  const until = clock.now() + forAtMost
  const store = await openStore({ clock, dataDir: ':memory:' })
  const needs = { store, clock, random, access: everybody, log: silent }
  try {
    await visit(needs, [{ kind: 'step-2', update: madeUpBoard() }])
    while (clock.now() < until)
      await visit(needs, [{ kind: 'step-1', vector: new Uint8Array([0]) }])
  } finally {
    await store.close()
  }
}

/** Opens the board as somebody who comes first, and leaves it as the last. */
async function visit(needs: RoomsNeeds, frames: readonly ClientFrame[]): Promise<void> {
  const rooms = new Rooms(needs)
  await rooms.use({ sessionId, kind: 'board' }, (room) => {
    const peer = new Peer({ sessionId, personId: null, link: 'facilitator' }, nowhere)
    room.join(peer)
    for (const frame of frames) room.receive(peer, frame)
    room.leave(peer)
  })
  await rooms.drain()
  rooms.destroy()
}

/** What an hour leaves behind, in small: everybody writes, in each other's notes too. */
function madeUpBoard(): Uint8Array {
  const doc = createDocument('board')
  const edits = [...makeEntries(doc), ...editEntries(doc)]
  for (const [index, edit] of edits.entries()) {
    // Ids are drawn from all of 32 bits, and it matters to the code whether there are large ones.
    doc.clientID = Math.floor((((index * 7) % writers) + 0.5) * (2 ** 32 / writers))
    edit()
  }
  return Y.encodeStateAsUpdate(doc)
}

type Edit = () => void

const idOf = (index: number) => `made-up-${index}` as EntryId

function makeEntries(doc: Y.Doc): Edit[] {
  return Array.from({ length: notes }, (_, index) => () => {
    const at = startedAt + index * 60_000
    const color = noteColors[index % noteColors.length] ?? 'grey'
    const more = index % 3 === 0 ? { gapId: `gap-${index}` } : {}
    const text = index % 4 === 0 ? 'Никто не сказал' : 'Nobody told support'
    const id = idOf(index)
    addNote(doc, { id, text, authorId: null, at, lane: index * 7.5 - 200, color, ...more })
    if (index % 10 !== 0) return
    addMark(doc, { id, from: at, to: at + 60_000 })
    addCause(doc, { id, text, noteIds: [id] })
    const status = 'open' as const
    addAction(doc, { id, text, owner: 'Ada', dueOn: '2026-01-31', status, noteId: id })
  })
}

function editEntries(doc: Y.Doc): Edit[] {
  return Array.from({ length: 6 * notes }, (_, index) => () => {
    const id = idOf(index % notes)
    const splice = { index: (index * 5) % 15, remove: index % 3, insert: ' really' }
    typeText(doc, { root: 'notes', id, splice })
    if (index % 6 === 0) moveNote(doc, { id, at: startedAt + index, lane: index / 3 })
    if (index % 50 === 49) deleteNote(doc, id)
  })
}

const everybody: RoomsNeeds['access'] = {
  originAllowed: () => true,
  authenticate: () => Promise.reject(new Error('nobody comes by this door')),
  mayWrite: () => 'yes',
  accessOf: () => 'facilitator',
  person: () => null,
  isAnonymous: () => false,
  noticeDrafts: () => {},
  noticeWriting: () => {},
}

const silent: RoomsNeeds['log'] = { info: () => {}, warn: () => {}, error: () => {} }

const nowhere: Wire = {
  waitingBytes: 0,
  lastSent: 0,
  send: () => {},
  sendPacked: () => {},
  close: () => {},
}
