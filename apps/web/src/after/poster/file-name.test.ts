import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test('a file is called after the review, in letters and digits of any script', () => {
  expect(fileNameOf('GitHub, 21 October 2018: a split network', 'png')).toBe(
    'GitHub-21-October-2018-a-split-network.png',
  )
  expect(fileNameOf('Вход не работал / 12 марта', 'pdf')).toBe('Вход-не-работал-12-марта.pdf')
  expect(fileNameOf('../..', 'svg')).toBe('kraftline.svg')
})

test('whatever a review is called, its file has a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      expect(fileNameOf(title, 'png')).toMatch(/^[\p{L}\p{N}-]{1,60}\.png$/u)
    }),
  )
})
