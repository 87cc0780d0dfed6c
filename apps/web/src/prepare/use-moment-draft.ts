import type { Instant } from '@kraftline/core/time'
import { type KeyboardEvent, useState } from 'react'
import { readTypedTime, type TimeContext, type TypedTimeProblem } from './typed-time.ts'
import { useDraft } from './use-draft.ts'

export type MomentProblem = TypedTimeProblem | { readonly kind: 'end-before-start' }

type MomentDraft = {
  readonly problem: MomentProblem | null
  /** Says which of two equal times was meant. */
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
  readonly onTime: (at: Instant | null) => MomentProblem | null
}

/** A time while it is typed: read when the field is left, and kept as typed until it makes sense. */
export function useMomentDraft({ shown, context, onTime }: Options): MomentDraft {
  const [problem, setProblem] = useState<MomentProblem | null>(null)
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
      onChange: (event) => draft.change(event.currentTarget.value),
      onBlur: draft.take,
      onKeyDown: (event) => {
        if (event.key === 'Escape') setProblem(null)
        draft.onKeyDown(event)
      },
    },
  }
}
