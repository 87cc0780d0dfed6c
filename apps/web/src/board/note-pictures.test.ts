import type { EntryId } from '@kraftline/core/ids'
import { expect, test } from 'vitest'
import type { Inks } from './inks.ts'
import type { NoteLook } from './items/note-sprite.ts'
import { NotePictures } from './note-pictures.ts'
import type { Pile } from './note-shape.ts'
import { Sprites } from './sprites.ts'

const inks = {} as Inks

type Picture = HTMLCanvasElement & { readonly says: string }

/** A browser that takes ten milliseconds to draw a note. */
function setUp() {
  let time = 0
  let drawn = 0
  const sprites = new Sprites(({ pile, author }, resolution) => {
    time += 10
    drawn += 1
    return { says: `${pile.note.text} ${author?.name} ${resolution}` } as Picture
  })
  const picturesBy = (name: string, resolution = 1) => {
    const lookOf = (pile: Pile): NoteLook => ({
      pile,
      author: { name, color: 'red' },
      inks,
      gathered: '',
      votes: '',
    })
    return new NotePictures({ sprites, resolution, lookOf, now: () => time })
  }
  return { picturesBy, drawn: () => drawn }
}

const pile = (index: number, text = 'late', at = index): Pile => ({
  under: 0,
  colors: [],
  note: {
    id: `note-${index}` as EntryId,
    text,
    authorId: null,
    onBehalfOf: null,
    at,
    lane: 40,
    color: 'yellow',
    gapId: null,
    problemId: null,
    causeId: null,
    chosen: false,
  },
})

function shown(pictures: NotePictures, piles: readonly Pile[], isHasty = false) {
  const says: (string | null)[] = []
  const { isComplete } = pictures.show(piles, isHasty, (_, sprite) => {
    says.push(sprite ? (sprite as Picture).says : null)
  })
  return { says, isComplete }
}

test('a crowd of notes is drawn little by little, and every one in the end', () => {
  const { picturesBy, drawn } = setUp()
  const pictures = picturesBy('Ann')
  const piles = Array.from({ length: 8 }, (_, index) => pile(index))
  const first = shown(pictures, piles)
  expect(first.isComplete).toBe(false)
  expect(first.says.filter((said) => said === null).length).toBeGreaterThan(0)
  let rounds = 0
  while (!shown(pictures, piles).isComplete) rounds += 1
  expect(rounds).toBeLessThan(8)
  expect(drawn()).toBe(8)
})

test('a note that only moved keeps its picture; one that says something else is drawn anew', () => {
  const { picturesBy, drawn } = setUp()
  const pictures = picturesBy('Ann')
  shown(pictures, [pile(1)])
  expect(shown(pictures, [pile(1, 'late', 99)]).says).toEqual(['late Ann 1'])
  expect(drawn()).toBe(1)
  expect(shown(pictures, [pile(1, 'later')]).says).toEqual(['later Ann 1'])
  expect(shown(picturesBy('Anna'), [pile(1, 'later')]).says).toEqual(['later Anna 1'])
  expect(drawn()).toBe(3)
})

test('in haste nothing is drawn: a picture of another size does until the hand rests', () => {
  const { picturesBy, drawn } = setUp()
  shown(picturesBy('Ann'), [pile(1)])
  const nearer = picturesBy('Ann', 2)
  expect(shown(nearer, [pile(1), pile(2)], true)).toEqual({
    says: ['late Ann 1', null],
    isComplete: false,
  })
  expect(drawn()).toBe(1)
  expect(shown(nearer, [pile(1)]).says).toEqual(['late Ann 2'])
})
