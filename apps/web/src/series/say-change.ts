import type { Change } from '@kraftline/core/incident/comparison'
import { headlineOf } from '@kraftline/core/incident/comparison-headline'
import { type Reason, reasonsFor } from '@kraftline/core/incident/comparison-reasons'
import type { Say } from '../words/use-words.tsx'
import type { Locale } from '../words/words.ts'
import { judgedOf, type Pair } from './compared-pair.ts'
import { sayFigure } from './say-figure.ts'

/** The sentence over a comparison. */
export function sayHeadline(t: Say, changes: readonly Change[], locale: Locale): string {
  const headline = headlineOf(changes)
  if (!('metric' in headline)) return t(`series.headline.${headline.kind}`)
  const { kind, metric, from, to } = headline
  const say = (value: number) => sayFigure(metric, value, locale)
  return t(`series.headline.${metric}.${kind}`, { from: say(from), to: say(to) })
}

/** Why there is no verdict, in short, for each thing that is not known; nothing where there is one. */
export function sayReasons(t: Say, change: Change, pair: Pair): readonly string[] {
  const reasons = reasonsOf(change, pair)
  const unknowns = [...new Set(reasons.map(({ unknown }) => unknown))]
  return unknowns.map((unknown) => {
    const sides = reasons.filter((reason) => reason.unknown === unknown).map(({ side }) => side)
    const side = sides.length === 2 ? 'both' : (sides[0] ?? 'both')
    return t(`series.side.${side}`, { why: t(`series.short.${unknown}`) })
  })
}

/** All that would have to be known, of which incident: each said once. */
export function sayUnknowns(t: Say, changes: readonly Change[], pair: Pair): readonly string[] {
  const titles = { before: pair.before.title, after: pair.after.title }
  const said = changes.flatMap((change) =>
    reasonsOf(change, pair).map(({ side, unknown }) =>
      t(`series.unknown.${unknown}`, { title: titles[side] }),
    ),
  )
  return [...new Set(said)]
}

function reasonsOf(change: Change, { before, after }: Pair): readonly Reason[] {
  return reasonsFor(change, judgedOf(before), judgedOf(after))
}

/** Which way the figure itself went; what that means is the verdict's to say. */
export function arrowOf({ from, to, verdict }: Change): '▲' | '▼' | null {
  const isTold = verdict === 'better' || verdict === 'worse' || verdict === 'neutral'
  if (!isTold || from === null || to === null || from === to) return null
  return to > from ? '▲' : '▼'
}
