import { expect, test } from 'vitest'
import { facesFor } from './embed-faces.ts'

const faces = [
  { rule: 'latin', url: 'a', range: 'U+0000-00FF, U+2018-201D' },
  { rule: 'cyrillic', url: 'b', range: 'U+0400-045F,U+2116' },
  { rule: 'wild', url: 'c', range: 'U+4??' },
  { rule: 'all', url: 'd', range: '' },
]
const rulesFor = (text: string) => facesFor(text, faces).map(({ rule }) => rule)

test('a picture takes along the faces that its words need, and no others', () => {
  expect(rulesFor('Status page')).toEqual(['latin', 'all'])
  expect(rulesFor('Страница')).toEqual(['cyrillic', 'wild', 'all'])
  expect(rulesFor('№')).toEqual(['cyrillic', 'all'])
  expect(rulesFor('Page № 1')).toEqual(['latin', 'cyrillic', 'all'])
  expect(rulesFor('')).toEqual([])
})
