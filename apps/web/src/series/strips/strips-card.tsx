import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { formatDuration } from '@kraftline/core/report/duration'
import { useId, useState } from 'react'
import { type Say, useWords } from '../../words/use-words.tsx'
import type { Locale } from '../../words/words.ts'
import { nameReview } from '../say-review.ts'
import { BandPatterns, fillOf } from './band-patterns.tsx'
import { bandKinds, type Clock, lineLength, type Strip, stripOf } from './strip-bands.ts'
import { StripLine } from './strip-line.tsx'
import './strips.css'

type Drawn = { readonly review: ComparedSession; readonly strip: Strip }

const clocks: readonly Clock[] = ['same', 'own']

/** Incidents one under the other, the newest first: to one clock, or each to its own. */
export function StripsCard({ reviews }: { reviews: readonly ComparedSession[] }) {
  const { t } = useWords()
  const [clock, setClock] = useState<Clock>('same')
  const patterns = useId()
  const drawn = reviews.toReversed().flatMap((review): Drawn[] => {
    const strip = stripOf(review)
    return strip ? [{ review, strip }] : []
  })
  if (drawn.length === 0) return null
  const strips = drawn.map(({ strip }) => strip)
  return (
    <section className="series-card panel" aria-labelledby="strips">
      <div className="series-card__head">
        <h3 id="strips">{t(drawn.length === 2 ? 'series.bothStrips' : 'series.strips')}</h3>
        <fieldset className="clock-switch">
          <legend className="visually-hidden">{t('series.clock')}</legend>
          {clocks.map((one) => (
            <label key={one} className="clock-switch__one">
              <input
                type="radio"
                name={`${patterns}-clock`}
                checked={one === clock}
                onChange={() => setClock(one)}
              />
              <span>{t(`series.clock.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {/* The patterns of every strip; nothing is drawn here. */}
      <svg className="strip__patterns" width="0" height="0" aria-hidden="true">
        <BandPatterns id={patterns} />
      </svg>
      <ul className="strips">
        {drawn.map(({ review, strip }) => (
          <StripRow
            key={review.id}
            review={review}
            strip={strip}
            line={lineLength(strips, strip, clock)}
            patterns={patterns}
          />
        ))}
      </ul>
      <Legend patterns={patterns} />
      <details className="series-fold">
        <summary>{t('series.stripsInWords')}</summary>
        {drawn.map(({ review, strip }) => (
          <SilencesInWords key={review.id} review={review} strip={strip} />
        ))}
      </details>
    </section>
  )
}

type RowProps = Drawn & { line: number; patterns: string }

function StripRow({ review, strip, line, patterns }: RowProps) {
  const { t, locale } = useWords()
  const name = nameReview(review, locale)
  const length = formatDuration(strip.length, locale)
  const figures = sayStripFigures(t, review, locale)
  return (
    <li className="strip">
      <div className="strip__words">
        <span>
          <strong>{name}</strong> · {length}
          {name !== review.title && <small className="strip__title">{review.title}</small>}
        </span>
        <span>{figures}</span>
      </div>
      <StripLine
        strip={strip}
        line={line}
        patterns={patterns}
        label={t('series.stripLabel', { name, length, figures })}
      />
    </li>
  )
}

/** What a strip shows, in a line: when customers first heard, the longest silence, how many were too long. */
function sayStripFigures(t: Say, review: ComparedSession, locale: Locale): string {
  const { metrics, startConfirmed, cadence } = review
  const { timeToFirstUpdateMs: first = null, longestGapMs = null, gapsOver = 0 } = metrics ?? {}
  const sayFirst = () => {
    if (first === null) return t('series.noFirst')
    if (!startConfirmed) return t('series.firstUnknown')
    return t('series.firstAfter', { first: formatDuration(first, locale) })
  }
  const longest =
    longestGapMs === null
      ? []
      : [t('series.longestOf', { longest: formatDuration(longestGapMs, locale) })]
  const over = t('series.over', { count: gapsOver, gap: cadence.gapMinutes })
  return [sayFirst(), ...longest, over].join(' · ')
}

function Legend({ patterns }: { patterns: string }) {
  const { t } = useWords()
  return (
    <ul className="strip-legend">
      {bandKinds.map((kind) => (
        <li key={kind}>
          <svg width="26" height="16" aria-hidden="true">
            <rect
              className={`band band--${kind}`}
              x="0.5"
              y="0.5"
              width="25"
              height="15"
              fill={fillOf(patterns, kind)}
            />
          </svg>
          {t(`series.band.${kind}`)}
        </li>
      ))}
      <li>
        <svg width="10" height="16" aria-hidden="true">
          <line className="strip__tick" x1="5" x2="5" y1="0" y2="16" />
        </svg>
        {t('series.tick')}
      </li>
    </ul>
  )
}

function SilencesInWords({ review, strip }: Drawn) {
  const { t, locale } = useWords()
  return (
    <div className="strip-words">
      <h4>{nameReview(review, locale)}</h4>
      <ol>
        {strip.bands.map(({ id, kind, from, ms, isOpen }) => {
          const length = formatDuration(ms, locale)
          return (
            <li key={id}>
              {kind === 'unknown'
                ? t('series.silenceUnknown')
                : t('series.silence', {
                    from: formatDuration(from, locale),
                    length: isOpen ? t('series.atLeast', { value: length }) : length,
                    kind: t(`series.band.${kind}`),
                  })}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
