import {
  readTypedSpan,
  type SpanChoice,
  type TypedSpan,
  type TypedSpanProblem,
} from '@kraftline/core/incident/typed-span'
import { formatDuration } from '@kraftline/core/report/duration'
import { type Instant, minute } from '@kraftline/core/time'
import { useId, useRef, useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import { AsideField } from './aside-field.tsx'
import { type FieldTimeProblem, TimeProblem } from './time-problem.tsx'
import { useDraft } from './use-draft.ts'

type SpanFieldProps = {
  label: string
  span: TypedSpan | null
  zone: string
  /** What times without a date are looked for after. */
  near: Instant
  /** Where it is drawn, while only its length is known. */
  drawn: { readonly from: Instant; readonly to: Instant } | null
  placeholder: string
  onSpan: (span: TypedSpan | null) => void
  onSketch: (span: TypedSpan | null) => void
}

/** A year: nothing that is reviewed in an hour takes longer. */
const mostMinutes = 366 * 24 * 60

/** How long something took, typed as a length or as two times; emptied, it is not known. */
export function SpanField(props: SpanFieldProps) {
  const { label, span, zone, near, placeholder, onSpan, onSketch } = props
  const id = useId()
  const clock = useClock(zone)
  const { locale } = useWords()
  const [problem, setProblem] = useState<TypedSpanProblem | null>(null)
  const chosen = useRef<SpanChoice>({})
  const read = (text: string) => readTypedSpan(text, { zone, near }, chosen.current)
  const commit = (text: string): boolean => {
    const isEmpty = text.trim() === ''
    const found = read(text)
    const isTaken = isEmpty || (found.ok && isShort(found.value))
    setProblem(isTaken ? null : found.ok ? { kind: 'unreadable' } : found.error)
    if (isTaken) onSpan(!isEmpty && found.ok ? found.value : null)
    return isTaken
  }
  const shown =
    span === null
      ? ''
      : 'minutes' in span
        ? formatDuration(span.minutes * minute, locale)
        : clock(span)
  const draft = useDraft(shown, commit)
  const choose = (at: Instant) => {
    if (problem && 'end' in problem) chosen.current = { ...chosen.current, [problem.end]: at }
    draft.take()
  }
  return (
    <AsideField
      id={id}
      label={label}
      aside={asideOf(props, clock, locale)}
      isWrong={problem !== null}
      placeholder={placeholder}
      inputProps={{
        value: draft.text,
        onBlur: () => {
          draft.take()
          onSketch(null)
        },
        onKeyDown: (event) => {
          if (event.key === 'Escape') {
            setProblem(null)
            onSketch(null)
          }
          draft.onKeyDown(event)
        },
        onChange: ({ currentTarget: { value } }) => {
          draft.change(value)
          chosen.current = {}
          const typed = readTypedSpan(value, { zone, near })
          onSketch(typed.ok && isShort(typed.value) ? typed.value : null)
        },
      }}
    >
      {problem && (
        <TimeProblem
          id={`${id}-problem`}
          problem={asOfField(problem)}
          zone={zone}
          onChoose={choose}
        />
      )}
    </AsideField>
  )
}

function isShort(span: TypedSpan): boolean {
  return !('minutes' in span) || span.minutes <= mostMinutes
}

function asOfField(problem: TypedSpanProblem): FieldTimeProblem {
  if (problem.kind === 'unreadable') return { kind: 'span-unreadable' }
  return problem.kind === 'backwards' ? { kind: 'span-backwards' } : problem
}

type Stretch = { readonly from: Instant; readonly to: Instant }

function asideOf(
  { span, drawn }: SpanFieldProps,
  clock: (stretch: Stretch) => string,
  locale: 'en' | 'fr' | 'ru',
): string | null {
  if (span && 'from' in span) return formatDuration(span.to - span.from, locale)
  return span && drawn ? clock(drawn) : null
}

function useClock(timeZone: string): (stretch: Stretch) => string {
  const { locale } = useWords()
  const format = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  return ({ from, to }) => `${format.format(from)}–${format.format(to)}`
}
