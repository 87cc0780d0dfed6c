import type { ActionStatus } from '../../board/snapshot-types.ts'
import type { GapKind } from '../../incident/gaps.ts'
import type { Discipline } from '../../play/people.ts'
import type { CauseCategory } from '../../play/recommendations.ts'

/** Everything that a summary says by itself, in one language. Durations come formatted. */
export type SummaryWords = {
  readonly when: (span: {
    readonly from: string
    readonly to: string
    readonly zone: string
  }) => string
  /** In place of the end of what goes on. */
  readonly notOver: string
  readonly duration: (length: string) => string
  readonly noticed: (how: string) => string
  readonly noStart: string

  readonly figures: string
  readonly firstUpdate: (length: string, standard: string) => string
  readonly firstUpdateUnconfirmed: string
  readonly firstUpdateNever: string
  readonly longest: (silence: {
    readonly length: string
    readonly from: string
    readonly to: string
  }) => string
  readonly noSilence: string
  readonly gapsOver: (count: number, threshold: string) => string
  readonly withinCadence: (share: string) => string
  readonly messages: (messages: number, channels: number) => string

  readonly gaps: (threshold: string) => string
  readonly gapsFirst: (threshold: string) => string
  readonly noGaps: string
  readonly gapColumns: readonly [from: string, to: string, length: string, between: string]
  readonly gapKinds: Record<GapKind, string>
  /** A length that is still growing. */
  readonly atLeast: (length: string) => string
  readonly startNotConfirmed: string

  readonly problems: string
  readonly noProblems: string
  readonly chosen: string
  readonly cause: (text: string) => string
  readonly why: (text: string) => string
  readonly otherCauses: string
  readonly categories: Record<CauseCategory, string>
  readonly withoutText: string

  readonly plan: string
  readonly noPlan: string
  readonly actionColumns: readonly [action: string, owner: string, due: string, status: string]
  readonly problem: (text: string) => string
  readonly statuses: Record<ActionStatus, string>

  /** Done or dropped, and on which day. */
  readonly settledOn: (status: string, day: string) => string

  readonly lessons: string

  readonly people: string
  readonly nobody: string
  readonly disciplines: Record<Discipline, string>
  /** Between a label and what it names. */
  readonly labelled: (label: string, text: string) => string

  readonly closed: (at: string) => string
  readonly link: (address: string) => string
}

/** Picks the form of a number's noun; `many` and `few` are `other` where a language has none. */
export function countable(
  locale: string,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): (count: number) => string {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (count) => `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`
}
