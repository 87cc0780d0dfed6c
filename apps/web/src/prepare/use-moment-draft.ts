import { readTypedTime, type TimeContext } from '@kraftline/core/incident/typed-time'
import type { Instant } from '@kraftline/core/time'
import { type KeyboardEvent, useState } from 'react'
import type { FieldTimeProblem } from './time-problem.tsx'
import { useDraft } from './use-draft.ts'

type MomentDraft = {
  readonly problem: FieldTimeProblem | null
  /** Says which of two times was meant. */
  readonly choose: (at: Instant) => void
  readonly inputProps: {
    readonly value: string
    readonly onChange: (event: { currentTarget: { value: string } }) => void
    readonly onBlur: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

type Options = {
  /** The stored time as it is written. */
  readonly shown: string
  readonly context: TimeContext
  /** Takes a time, or null where the field was emptied; answers what is wrong with it, if anything. */
  readonly onTime: (at: Instant | null) => FieldTimeProblem | null
  /** Hears what is being typed as soon as it is a time, to draw it before it is taken. */
  readonly onSketch?: ((at: Instant | null) => void) | undefined
}

/** A time while it is typed: read when the field is left, and kept as typed until it makes sense. */
export function useMomentDraft({ shown, context, onTime, onSketch }: Options): MomentDraft {
  const [problem, setProblem] = useState<FieldTimeProblem | null>(null)
  const commit = (text: string): boolean => {
    const read = text.trim() === '' ? null : readTypedTime(text, context)
    const found = read === null ? onTime(null) : read.ok ? onTime(read.value) : read.error
    setProblem(found)
    return found === null
  }
  const draft = useDraft(shown, commit)
  return {
    problem,
    choose(at) {
      const found = onTime(at)
      setProblem(found)
      if (!found) draft.drop()
    },
    inputProps: {
      value: draft.text,
      onChange: ({ currentTarget: { value } }) => {
        draft.change(value)
        const read = readTypedTime(value, context)
        onSketch?.(read.ok ? read.value : null)
      },
      onBlur: () => {
        draft.take()
        onSketch?.(null)
      },
      onKeyDown: (event) => {
        if (event.key === 'Escape') {
          setProblem(null)
          onSketch?.(null)
        }
        draft.onKeyDown(event)
      },
    },
  }
}
