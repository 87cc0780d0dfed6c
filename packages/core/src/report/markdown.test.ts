import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../testing/any-text.ts'
import { inline, table } from './markdown.ts'

test.each([
  ['Customers heard nothing for over four hours.', 'Customers heard nothing for over four hours.'],
  ['status_page was down (again)', 'status_page was down (again)'],
  ['it was *very* _late_', 'it was \\*very\\* \\_late\\_'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['[free](javascript:alert(1))', '\\[free\\](javascript:alert(1))'],
  ['see https://example.com', 'see https\\://example.com'],
  ['see www.example.com', 'see www\\.example.com'],
  ['a | b', 'a \\| b'],
  ['one\ntwo\r\n\u2028three', 'one two three'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['&lt; and R&D', '&amp;lt; and R&D'],
  ['\u202Eabc', 'abc'],
  ['\\', '\\\\'],
])('%j is written %j', (text, written) => {
  expect(inline(text)).toBe(written)
})

test('no text can end its line, its cell or its paragraph, or become markup', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bare = inline(text).replace(/\\[\\`*[\]|~_#+\-=:.)]/g, 'x')
      expect(bare).not.toMatch(/[\\`*[\]<>|~\n\r\u2028\u2029\u0085]/)
      expect(bare).not.toMatch(/^\s|^[#+\-=]|^\d+[.)]/)
    }),
  )
})

test('every row of a table has as many cells as its head', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText)), (rows) => {
      const lines = table(
        ['a', 'b'],
        rows.map((row) => row.map(inline)),
      )
      for (const line of lines) {
        const bare = line.replace(/\\./gs, '')
        expect(bare.split('|')).toHaveLength(4)
        expect(line).not.toContain('\n')
      }
      expect(lines).toHaveLength(rows.length + 2)
    }),
  )
})
