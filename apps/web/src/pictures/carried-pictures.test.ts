import { expect, test } from 'vitest'
import { carriedPictures } from './carried-pictures.ts'

const shot = new File(['…'], 'page.png', { type: 'image/png' })
const sheet = new File(['…'], 'incident.csv', { type: 'text/csv' })
const carrying = (files: readonly File[], text = '') => ({ files, getData: () => text })

test('a picture among what is pasted or dropped is taken, and nothing else is', () => {
  expect(carriedPictures(carrying([shot]))).toEqual([shot])
  expect(carriedPictures(carrying([sheet, shot]))).toEqual([shot])
  expect(carriedPictures(carrying([sheet]))).toEqual([])
  expect(carriedPictures(carrying([], 'a note'))).toEqual([])
  expect(carriedPictures(null)).toEqual([])
})

test('a picture that only comes along with a text leaves the text its way', () => {
  expect(carriedPictures(carrying([shot], '14:05\tWe are looking into it'))).toEqual([])
  expect(carriedPictures(carrying([shot], 'page.png'))).toEqual([shot])
})
