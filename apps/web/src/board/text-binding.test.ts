import { findText } from '@kraftline/core/board/document'
import { addNote } from '@kraftline/core/board/edit-notes'
import type { EntryId } from '@kraftline/core/ids'
import { limits } from '@kraftline/core/protocol/sync'
import { must } from '@kraftline/core/result'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { TextBinding } from './text-binding.ts'

const id = 'note' as EntryId

/** A text field under somebody's hands, as a browser has it. */
class Field {
  #value = ''
  selectionStart = 0
  selectionEnd = 0

  get value(): string {
    return this.#value
  }

  /** As in a browser, a field that is given another text has its caret at the end. */
  set value(value: string) {
    this.#value = value
    this.setSelectionRange(value.length, value.length)
  }

  setSelectionRange(from: number, to: number): void {
    this.selectionStart = from
    this.selectionEnd = to
  }

  /** Puts something in place of what is selected. */
  put(characters: string): void {
    const end = this.selectionStart + characters.length
    this.#value =
      this.#value.slice(0, this.selectionStart) + characters + this.#value.slice(this.selectionEnd)
    this.setSelectionRange(end, end)
  }

  /** Replaces the last few characters in front of the caret, as composing does. */
  recompose(length: number, characters: string): void {
    this.setSelectionRange(this.selectionStart - length, this.selectionEnd)
    this.put(characters)
  }
}

/** Somebody in front of a note; what others send arrives when the test says so. */
class Writer {
  readonly doc = new Y.Doc()
  readonly field = new Field()
  readonly binding: TextBinding
  readonly #outbox: Uint8Array[] = []

  constructor(clientId: number, start: Uint8Array) {
    this.doc.clientID = clientId
    Y.applyUpdate(this.doc, start, 'wire')
    const place = { doc: this.doc, root: 'notes', id } as const
    this.binding = new TextBinding(place, this.text, this.field)
    this.doc.on('update', (update, origin) => origin !== 'wire' && this.#outbox.push(update))
  }

  get text(): Y.Text {
    return must(findText(this.doc, 'notes', id), 'the text of the note')
  }

  puts(characters: string): void {
    this.field.put(characters)
    this.binding.typed()
  }

  caretAt(index: number, end = index): void {
    this.field.setSelectionRange(index, end)
  }

  sendTo(other: Writer, count = Number.POSITIVE_INFINITY): void {
    for (const update of this.#outbox.splice(0, count)) Y.applyUpdate(other.doc, update, 'wire')
  }
}

function boardWith(text: string): Uint8Array {
  const doc = new Y.Doc()
  addNote(doc, { id, text, authorId: null, at: 0, lane: 0, color: 'yellow' })
  return Y.encodeStateAsUpdate(doc)
}

function twoAt(text: string, ids: readonly [number, number] = [1, 2]): [Writer, Writer] {
  const start = boardWith(text)
  return [new Writer(ids[0], start), new Writer(ids[1], start)]
}

test('two who type between the same letters at the same time both find their word whole', () => {
  const [ana, ben] = twoAt('aaaa')
  ana.caretAt(2)
  ben.caretAt(2)
  for (const n of [0, 1, 2, 3, 4, 5]) {
    ana.puts('banana'[n] ?? '')
    ben.puts('ananas'[n] ?? '')
    if (n % 2 === 0) ana.sendTo(ben)
    if (n % 3 === 0) ben.sendTo(ana)
  }
  ana.sendTo(ben)
  ben.sendTo(ana)
  expect(ana.field.value).toBe(ben.field.value)
  expect(['aabananaananasaa', 'aaananasbananaaa']).toContain(ana.field.value)
})

const letter = fc.constantFrom('a', 'b')
const aWord = fc.array(letter, { minLength: 1, maxLength: 8 })
const aStep = fc.record({ who: fc.constantFrom(0, 1), sends: fc.boolean(), takes: fc.boolean() })

test('however their letters cross, both see the same, and each word stands in one piece', () => {
  const play = fc.record({
    before: fc.string({ unit: letter, maxLength: 6 }),
    at: fc.nat(),
    words: fc.tuple(aWord, aWord),
    steps: fc.array(aStep, { maxLength: 24 }),
    ids: fc.constantFrom<[number, number]>([1, 2], [2, 1]),
  })
  fc.assert(
    fc.property(play, ({ before, at, words, steps, ids }) => {
      const place = at % (before.length + 1)
      const writers = playOut(twoAt(before, ids), { place, words, steps })
      const [head, tail] = [before.slice(0, place), before.slice(place)]
      const [a, b] = words.map((word) => word.join(''))
      const [ana, ben] = writers.map(({ field }) => field.value)
      expect([`${head}${a}${b}${tail}`, `${head}${b}${a}${tail}`]).toContain(ana)
      expect(ben).toBe(ana)
      expect(writers.map(({ text }) => text.toString())).toEqual([ana, ana])
      for (const [who, { field }] of writers.entries()) {
        const word = words[who]?.join('') ?? ''
        expect(field.value.slice(0, field.selectionEnd).endsWith(word)).toBe(true)
      }
    }),
    { numRuns: 1_000 },
  )
})

type Play = {
  readonly place: number
  readonly words: readonly (readonly string[])[]
  readonly steps: readonly { who: number; sends: boolean; takes: boolean }[]
}

/** Both type their words letter by letter, at one place; who gets what when is as the steps say. */
function playOut(writers: [Writer, Writer], { place, words, steps }: Play): [Writer, Writer] {
  const [ana, ben] = writers
  const left = words.map((word) => [...word])
  const type = (who: number) => {
    const next = left[who]?.shift()
    if (next !== undefined) writers[who]?.puts(next)
    return next !== undefined
  }
  ana.caretAt(place)
  ben.caretAt(place)
  for (const { who, sends, takes } of steps) {
    type(who)
    const [one, other] = who === 0 ? [ana, ben] : [ben, ana]
    if (sends) one.sendTo(other, 1)
    if (takes) other.sendTo(one, 1)
  }
  while (type(0) || type(1)) {}
  ana.sendTo(ben)
  ben.sendTo(ana)
  return writers
}

test('whatever is typed, selected, pasted and deleted, the field shows the text', () => {
  const gesture = fc.record({
    who: fc.constantFrom(0, 1),
    from: fc.nat(),
    length: fc.nat(4),
    characters: fc.string({ unit: 'grapheme', maxLength: 4 }),
    delivers: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 30 }), (gestures) => {
      const writers = twoAt('Silence 😀 for hours')
      for (const { who, from, length, characters, delivers } of gestures) {
        const [one, other] = who === 0 ? writers : [writers[1], writers[0]]
        // Hands select whole characters.
        const places = placesIn(one.field.value)
        const start = from % places.length
        one.caretAt(places[start] ?? 0, places[Math.min(start + length, places.length - 1)])
        one.puts(characters)
        expect(one.field.value).toBe(one.text.toString())
        if (delivers) one.sendTo(other)
        expect(other.field.value).toBe(other.text.toString())
      }
      writers[0].sendTo(writers[1])
      writers[1].sendTo(writers[0])
      expect(writers[0].field.value).toBe(writers[1].field.value)
    }),
  )
})

/** Every place between two characters: none is in the middle of one. */
function placesIn(text: string): number[] {
  const places = [0]
  let place = 0
  for (const character of text) {
    place += character.length
    places.push(place)
  }
  return places
}

test('what others write stays out of what one has selected, and is not typed over', () => {
  const [ana, ben] = twoAt('two hours')
  ana.caretAt(4, 9)
  ben.caretAt(4)
  ben.puts('long ')
  ben.caretAt(14)
  ben.puts('!')
  ben.sendTo(ana)
  expect(ana.field.value).toBe('two long hours!')
  ana.puts('days')
  expect(ana.field.value).toBe('two long days!')
})

test('a character that is being composed is left alone, and others show once it is there', () => {
  const [ana, ben] = twoAt('Stille')
  ana.caretAt(0)
  ana.binding.compose()
  ana.puts('¨')
  ben.caretAt(6)
  ben.puts(' hier')
  ben.caretAt(0)
  ben.puts('> ')
  ben.sendTo(ana)
  expect(ana.field.value).toBe('¨Stille')
  ana.field.recompose(1, 'Ö')
  ana.binding.typed()
  expect(ana.field.value).toBe('ÖStille')
  ana.binding.composed()
  expect(['Ö> Stille hier', '> ÖStille hier']).toContain(ana.field.value)
  ana.sendTo(ben)
  expect(ben.field.value).toBe(ana.field.value)
  expect(ana.field.value.slice(0, ana.field.selectionEnd).endsWith('Ö')).toBe(true)
})

test('what does not fit any more does not stay in the field either', () => {
  const [ana] = twoAt('x'.repeat(limits.textLength - 2))
  ana.caretAt(3)
  ana.puts('four')
  expect(ana.text.toString().length).toBe(limits.textLength)
  expect(ana.field.value).toBe(ana.text.toString())
})
