import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySplice, findSplice, movePlace, rebase } from './splice.ts'

/** Few letters, so that most are repeated. */
const repetitive = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 })
const anything = fc.string({ unit: 'grapheme', maxLength: 30 })

/** What a person did to a text: from where to where, and what they typed or pasted there. */
const typing = (text: fc.Arbitrary<string>) =>
  fc
    .record({ before: text, insert: text, from: fc.nat(), length: fc.nat() })
    .map(({ before, insert, from, length }) => {
      const index = from % (before.length + 1)
      const remove = length % (before.length - index + 1)
      return { before, splice: { index, remove, insert } }
    })

test('the letter that was typed is the one in front of the caret', () => {
  expect(findSplice('aaa', 'aaaa', 2)).toEqual({ index: 1, remove: 0, insert: 'a' })
  expect(findSplice('aaa', 'aaaa', 4)).toEqual({ index: 3, remove: 0, insert: 'a' })
  expect(findSplice('aaa', 'aa', 1)).toEqual({ index: 1, remove: 1, insert: '' })
  expect(findSplice('one bean', 'one green bean', 10)).toEqual({
    index: 4,
    remove: 0,
    insert: 'green ',
  })
})

test('what was typed is found where it was typed, repeated letters or not', () => {
  fc.assert(
    fc.property(typing(repetitive), ({ before, splice }) => {
      const found = findSplice(
        before,
        applySplice(before, splice),
        splice.index + splice.insert.length,
      )
      // What was there before and was typed over by the same is no change.
      fc.pre(splice.remove === 0 || splice.insert === '')
      const isNothing = splice.remove === 0 && splice.insert === ''
      expect(found).toEqual(isNothing ? null : splice)
    }),
  )
})

test('whatever stands where the caret is said to be, the text comes out as it should', () => {
  fc.assert(
    fc.property(anything, anything, fc.nat(40), (before, after, caret) => {
      const splice = findSplice(before, after, Math.min(caret, after.length))
      const { index, remove, insert } = splice ?? { index: 0, remove: 0, insert: '' }
      expect(applySplice(before, { index, remove, insert })).toBe(after)
      expect(insert.isWellFormed()).toBe(true)
      expect(before.slice(index, index + remove).isWellFormed()).toBe(true)
    }),
  )
})

test('two who change different stretches come to the same text, whoever is first', () => {
  fc.assert(
    fc.property(typing(anything), typing(anything), (one, { splice }) => {
      const [a, b] = [one.splice, { ...splice, index: splice.index % (one.before.length + 1) }]
      const other = { ...b, remove: Math.min(b.remove, one.before.length - b.index) }
      const [left, right] = a.index <= other.index ? [a, other] : [other, a]
      fc.pre(left.index + left.remove < right.index || (left.remove === 0 && right.remove === 0))
      const leftFirst = applySplice(applySplice(one.before, left), rebase(right, left, 'behind'))
      const rightFirst = applySplice(applySplice(one.before, right), rebase(left, right, 'before'))
      expect(leftFirst).toBe(rightFirst)
    }),
  )
})

test('a place keeps its neighbours, as far as they are still there', () => {
  fc.assert(
    fc.property(typing(anything), fc.nat(), ({ before, splice }, at) => {
      const place = at % (before.length + 1)
      const after = applySplice(before, splice)
      const end = splice.index + splice.remove
      const left = movePlace(place, splice, 'before')
      const right = movePlace(place, splice, 'behind')
      expect(left).toBeLessThanOrEqual(right)
      if (place <= splice.index) expect(after.slice(0, left)).toBe(before.slice(0, place))
      if (place >= end) expect(after.slice(right)).toBe(before.slice(place))
    }),
  )
})
