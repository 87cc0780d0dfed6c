import { formatDuration } from '@kraftline/core/report/duration'
import type { Millis } from '@kraftline/core/time'
import { useWords } from '../../words/use-words.tsx'
import { fillOf } from './band-patterns.tsx'
import { type Band, clockMarks, type Strip } from './strip-bands.ts'

type StripLineProps = { strip: Strip; line: Millis; patterns: string; label: string }

/** A band that is narrower than this share of the line has no room for its length. */
const roomForLength = 0.055

const height = 34

/** An incident as one bar: its silences as bands, what customers heard as ticks between them. */
export function StripLine({ strip, line, patterns, label }: StripLineProps) {
  const { locale } = useWords()
  const share = (ms: Millis) => `${(ms / line) * 100}%`
  return (
    <svg className="strip__line" height={height + 18} role="img" aria-label={label}>
      {strip.bands.map((band) => (
        <BandShape key={band.id} band={band} line={line} patterns={patterns} />
      ))}
      {strip.ticks.map((tick) => (
        <line
          key={tick}
          className="strip__tick"
          x1={share(tick)}
          x2={share(tick)}
          y1="0"
          y2={height}
        />
      ))}
      {clockMarks(line).map((mark, index) => (
        <g key={mark} className={`strip__mark strip__mark--${index % 2 === 0 ? 'odd' : 'even'}`}>
          <line x1={share(mark)} x2={share(mark)} y1={height} y2={height + 4} />
          <text x={share(mark)} y={height + 15} textAnchor="end">
            {formatDuration(mark, locale)}
          </text>
        </g>
      ))}
    </svg>
  )
}

type BandShapeProps = { band: Band; line: Millis; patterns: string }

function BandShape({ band, line, patterns }: BandShapeProps) {
  const { t, locale } = useWords()
  const { kind, from, ms, isOpen } = band
  const length = formatDuration(ms, locale)
  const isWide = ms / line >= roomForLength
  const isTold = isWide && (kind === 'gap' || kind === 'long')
  const at = `${((from + ms / 2) / line) * 100}%`
  return (
    <g>
      <rect
        className={`band band--${kind} ${isOpen ? 'band--open' : ''}`}
        x={`${(from / line) * 100}%`}
        width={`${(ms / line) * 100}%`}
        y="0"
        height={height}
        fill={fillOf(patterns, kind)}
      />
      {isTold && (
        <text className={`band__length band__length--${kind}`} x={at} y={height / 2 + 5}>
          {isOpen ? t('series.atLeast', { value: length }) : length}
        </text>
      )}
      {kind === 'unknown' && isWide && (
        <text className="band__length" x={at} y={height / 2 + 5}>
          ?
        </text>
      )}
    </g>
  )
}
