import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Contender } from './contenders.ts'
import { newClientId } from './crowd.ts'
import { Ledger, markLength } from './ledger.ts'
import { until } from './machine-clock.ts'
import { type Door, Person } from './person.ts'
import { firstWords } from './scribe.ts'

/** A board of one hour: 300 notes and 3,000 edits, by ten people. */
const writers = 10
const notesPerWriter = 30
const editsPerNote = 10
const notes = writers * notesPerWriter
const characters = notes * (firstWords.length + editsPerNote * markLength)

/** Writes such a board; answers those who did, still connected. */
export async function writeBoard(contender: Contender, doors: readonly Door[]): Promise<Person[]> {
  const ledger = new Ledger()
  const people = doors.slice(0, writers).map((door) => {
    const id = newClientId()
    const names = Array.from({ length: notesPerWriter }, (_, note) => `note-${id}-${note}`)
    return seat(contender, { id, door, ledger, notes: names })
  })
  await Promise.all(people.map((person) => person.joined()))
  ledger.open()
  for (let edit = 0; edit < editsPerNote; edit++) {
    for (let note = 0; note < notesPerWriter; note++) for (const one of people) one.write(note)
  }
  const isWritten = await until(() => ledger.undelivered === 0, 20_000)
  const lost = people.find((person) => person.lost !== null)?.lost
  if (!isWritten) throw new Error(`a board could not be written: ${lost ?? 'edits are missing'}`)
  return people
}

/** Comes to a board and reads it; answers once it is there. */
export async function joinBoard(contender: Contender, door: Door): Promise<Person> {
  const person = seat(contender, { id: newClientId(), door, ledger: new Ledger(1), notes: [] })
  await person.joined()
  return person
}

type Where = { id: number; door: Door; ledger: Ledger; notes: readonly string[] }

function seat({ dialect }: Contender, where: Where): Person {
  return new Person({ ...where, dialect, others: writers - 1, echoes: false })
}

/** Whether a client was given all of the board with the first answer. */
export function isComplete({ board }: Person): boolean {
  if (!board) return false
  const doc = new Y.Doc()
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoding.createDecoder(board)))
  const entries = [...doc.getMap<Y.Map<unknown>>('notes').values()]
  const length = entries.reduce((sum, note) => sum + String(note.get('text')).length, 0)
  doc.destroy()
  return entries.length === notes && length === characters
}
