import type { ProblemCode } from '@kraftline/core/incident/reading/reading'
import type { Problem } from '../../connect/api.ts'
import type { WordKey } from '../../words/keys.ts'
import type { Say } from '../../words/use-words.tsx'

type Fault = Problem['errors'][number]

const words: Readonly<Record<ProblemCode, WordKey>> = {
  'too-large': 'prepare.fault.too-large',
  'too-many-messages': 'prepare.fault.too-many-messages',
  'too-deep': 'prepare.fault.too-deep',
  'forbidden-key': 'prepare.fault.forbidden-key',
  'unknown-format': 'prepare.fault.unknown-format',
  'not-json': 'prepare.fault.not-json',
  'wrong-type': 'prepare.fault.wrong-type',
  'duplicate-id': 'prepare.fault.duplicate-id',
  'missing-value': 'prepare.fault.missing-value',
  'missing-column': 'prepare.fault.missing-column',
  'duplicate-column': 'prepare.fault.duplicate-column',
  'too-many-cells': 'prepare.fault.too-many-cells',
  'unclosed-quote': 'prepare.fault.unclosed-quote',
  'text-after-quote': 'prepare.fault.text-after-quote',
  'too-long': 'prepare.fault.too-long',
  'unknown-kind': 'prepare.fault.unknown-kind',
  'unknown-audience': 'prepare.fault.unknown-audience',
  'duplicate-row': 'prepare.fault.duplicate-row',
  'bad-fold': 'prepare.fault.bad-fold',
  'bad-time': 'prepare.fault.bad-time',
  'does-not-exist': 'prepare.fault.does-not-exist',
  ambiguous: 'prepare.fault.ambiguous',
  'unknown-zone': 'prepare.fault.unknown-zone',
  'shared-zone': 'imports.fault.shared-zone',
  'missing-date': 'imports.fault.missing-date',
  'missing-year': 'imports.fault.missing-year',
  'date-order': 'imports.fault.date-order',
  'wrong-weekday': 'imports.fault.wrong-weekday',
  'missing-link': 'imports.fault.missing-link',
  'no-time-in-link': 'imports.fault.no-time-in-link',
}

/** What helps, where the fault does not say it itself. */
const advice: Partial<Readonly<Record<ProblemCode, WordKey>>> = {
  'too-large': 'imports.fix.smaller',
  'too-many-messages': 'imports.fix.smaller',
  'unknown-format': 'imports.fix.format',
  'not-json': 'imports.fix.json',
  'missing-value': 'imports.fix.value',
  'missing-column': 'imports.fix.column',
  'duplicate-column': 'imports.fix.rename',
  'too-many-cells': 'imports.fix.cells',
  'unclosed-quote': 'imports.fix.quote',
  'text-after-quote': 'imports.fix.quote',
  'bad-time': 'imports.fix.time',
  'does-not-exist': 'imports.fix.clocks',
  'unknown-zone': 'imports.fix.zone',
  'duplicate-row': 'imports.fix.delete',
  'duplicate-id': 'imports.fix.delete',
  'shared-zone': 'imports.fix.offset',
  'missing-date': 'imports.fix.day',
  'missing-year': 'imports.fix.day',
  'date-order': 'imports.fix.month',
  'wrong-weekday': 'imports.fix.weekday',
  'missing-link': 'imports.fix.delete',
  'no-time-in-link': 'imports.fix.delete',
}

/** What is wrong in one place of a file; in English where the server knows more than this page. */
export function sayFault(t: Say, fault: Fault): string {
  const key = Object.entries(words).find(([code]) => code === fault.code)?.[1]
  if (!key) return fault.message
  return fault.detail ? t('prepare.fault.with', { what: t(key), detail: fault.detail }) : t(key)
}

/** What to do about it, if there is more to say. */
export function sayAdvice(t: Say, fault: Fault): string | null {
  const key = Object.entries(advice).find(([code]) => code === fault.code)?.[1]
  return key ? t(key) : null
}

/** Where it is wrong: a line of a sheet, a path into JSON, or nowhere in particular. */
export function sayPlace(t: Say, { line, path }: Fault): string {
  if (line !== undefined) return t('prepare.import.line', { line })
  return path ?? ''
}
