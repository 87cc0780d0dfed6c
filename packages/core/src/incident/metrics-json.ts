import type { Instant } from '../time.ts'
import type { ChannelMetrics } from './channel-metrics.ts'
import type { Gap } from './gaps.ts'
import { writeTime } from './iso-time.ts'
import type { Metrics } from './metrics.ts'

type Timestamps<Value, Names extends keyof Value> = {
  readonly [Name in keyof Value]: Name extends Names
    ? Value[Name] extends Instant
      ? string
      : string | null
    : Value[Name]
}

type MetricsFigures = Omit<Metrics, 'startConfirmed' | 'cadence' | 'gaps' | 'channels'>

/** `Metrics` as they cross HTTP: times in ISO 8601, shares with six decimals, channels by name. */
export type MetricsJson = Timestamps<
  MetricsFigures,
  'start' | 'end' | 'resolutionNotice' | 'horizon'
> & {
  readonly gaps: readonly Timestamps<Gap, 'from' | 'to'>[]
  readonly channels: Readonly<Record<string, Omit<ChannelMetrics, 'name'>>>
}

/** A share with six decimals, as it leaves the program. */
export function roundShare<Share extends number | null>(share: Share): Share | number {
  return share === null ? share : Math.round(share * 1_000_000) / 1_000_000
}

function writeTimeOrNull(instant: Instant | null): string | null {
  return instant === null ? null : writeTime(instant)
}

/** Shapes metrics for HTTP; its keys come in the order that the documentation lists them in. */
export function toMetricsJson(metrics: Metrics): MetricsJson {
  const { startConfirmed: _startConfirmed, cadence: _cadence, ...figures } = metrics
  return {
    ...figures,
    start: writeTime(metrics.start),
    end: writeTimeOrNull(metrics.end),
    resolutionNotice: writeTimeOrNull(metrics.resolutionNotice),
    horizon: writeTime(metrics.horizon),
    gaps: metrics.gaps.map((gap) => ({
      ...gap,
      from: writeTime(gap.from),
      to: writeTime(gap.to),
    })),
    timeWithinCadence: roundShare(metrics.timeWithinCadence),
    gapsWithinCadence: roundShare(metrics.gapsWithinCadence),
    // fromEntries defines own properties, so a channel called __proto__ is only a channel.
    channels: Object.fromEntries(
      metrics.channels.map(({ name, ...channel }) => [name, channel] as const),
    ),
  }
}
