import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SvgBrush } from './svg-brush.ts'

const frame = { width: 200, height: 100, title: 'A board' }
const wide = (text: string) => ({ width: text.length * 8 }) as TextMetrics

describe('a brush that writes SVG', () => {
  test('writes what a canvas would colour: where it is, in which colour, in which face', () => {
    const brush = new SvgBrush(wide)
    brush.fillStyle = 'rgb(43 33 25 / 50%)'
    brush.fillRect(1, 2, 30, 40)
    brush.save()
    brush.translate(10, 20)
    brush.strokeStyle = '#c8301f'
    brush.lineWidth = 3
    brush.setLineDash([4, 4])
    brush.beginPath()
    brush.moveTo(0, 0)
    brush.lineTo(5, 5.126)
    brush.stroke()
    brush.restore()
    brush.font = `italic 650 14px 'Shantell Sans Variable', cursive`
    brush.textAlign = 'center'
    brush.fillText('Rock & <roll>', 50, 60)
    const lines = brush.document(frame).split('\n')

    expect(lines[0]).toContain('width="200" height="100" viewBox="0 0 200 100"')
    expect(lines).toContain(
      '<rect x="1" y="2" width="30" height="40" fill="rgb(43,33,25)" fill-opacity="0.5"/>',
    )
    expect(lines).toContain(
      '<path d="M0 0L5 5.13" fill="none" stroke="#c8301f" stroke-width="3" stroke-dasharray="4 4" transform="matrix(1 0 0 1 10 20)"/>',
    )
    expect(lines.at(-2)).toBe(
      `<text x="50" y="60" text-anchor="middle" font-family="'Shantell Sans Variable', cursive" font-size="14" font-weight="650" font-style="italic" xml:space="preserve" fill="rgb(43,33,25)" fill-opacity="0.5">Rock &amp; &lt;roll&gt;</text>`,
    )
  })

  test('a full circle is two arcs, for one that ends where it begins would be none', () => {
    const brush = new SvgBrush(wide)
    brush.beginPath()
    brush.arc(10, 10, 5, 0, 2 * Math.PI)
    brush.fill()
    expect(brush.document(frame)).toContain('d="M15 10A5 5 0 1 1 5 10A5 5 0 1 1 15 10"')
  })

  test('what was saved comes back, however deep', () => {
    const brush = new SvgBrush(wide)
    const setting = fc.record({ color: fc.constantFrom('#111', '#222', '#333'), width: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(setting, { maxLength: 6 }), (settings) => {
        const before: unknown[] = []
        for (const { color, width } of settings) {
          before.push([brush.fillStyle, brush.lineWidth])
          brush.save()
          brush.fillStyle = color
          brush.lineWidth = width
        }
        for (const known of before.toReversed()) {
          brush.restore()
          expect([brush.fillStyle, brush.lineWidth]).toEqual(known)
        }
      }),
    )
  })

  test('any text becomes well-formed XML and reads back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const brush = new SvgBrush(wide)
        brush.fillText(text, 0, 0)
        const written = brush.document({ ...frame, title: text })
        const [, content = ''] = />([^<]*)<\/text>/.exec(written) ?? []
        expect(content).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/)
        const plain = content
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
        // XML has no word for most control characters, nor for half a character.
        expect(plain).toBe(
          text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
        )
      }),
    )
  })
})
