import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPlainText } from './plain-text.ts'

test.each([
  ['plain', 'We are on it.', 'We are on it.'],
  [
    'tags',
    '<p>We <strong>are</strong> <a href="https://x.test?a=1&b=2">on it</a>.</p>',
    'We are on it.',
  ],
  ['breaks', 'one<br />two<BR>three', 'one\ntwo\nthree'],
  ['paragraphs', '<p>one</p>\n<p>two</p>', 'one\n\ntwo'],
  ['lists', '<ul><li>one</li><li>two</li></ul>', '• one\n• two'],
  ['line ends', 'one  \r\n\r\n\r\n two', 'one\n\ntwo'],
  ['entities', 'R&amp;D &lt;3 &#8211; &#x2014; &eacute; &amp;lt;', 'R&D <3 – — &eacute; &lt;'],
  ['comparisons', 'a < b and c > d, 1<2', 'a < b and c > d, 1<2'],
  ['comments', 'a<!-- <b>no</b> -->b<!-- never closed', 'ab'],
  ['scripts', 'a<script>alert("<b>")</SCRIPT>b<style>p {}', 'ab'],
  [
    'bad entities',
    '&#0; &#99999999; &#xd800; &constructor;',
    '&#0; &#99999999; \uFFFD &constructor;',
  ],
])('%s', (_what, html, text) => {
  expect(toPlainText(html)).toBe(text)
})

test('tags never come through, and words always do', () => {
  const names = fc.constantFrom('p', 'b', 'div', 'li', 'a')
  const words = fc.stringMatching(/^[a-z]{1,8}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(names, words)), (elements) => {
      const html = elements.map(([name, word]) => `<${name} class="x">${word} </${name}>`).join('')
      const shown = toPlainText(html)
        .split(/\s+/)
        .filter((word) => word !== '' && word !== '•')
      expect(shown).toEqual(elements.map(([, word]) => word))
    }),
  )
})

test('what invites going back and forth takes no longer than its length', () => {
  for (const piece of ['<!--', '<a ', '<script>', '<script></script>', '&#', ' ', '<']) {
    const text = piece.repeat(200_000)
    expect(toPlainText(text).length).toBeLessThanOrEqual(text.length)
  }
})
