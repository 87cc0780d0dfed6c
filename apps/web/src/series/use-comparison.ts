import type { SessionId } from '@kraftline/core/ids'
import type { Comparison } from '@kraftline/core/protocol/http-answers'
import { useEffect, useState } from 'react'
import type { Problem } from '../connect/api.ts'
import { readComparison } from '../connect/series.ts'

type Asked = { readonly comparison: Comparison | null; readonly problem: Problem | null }

/** The series of a session; asked again whenever `since` changes, and the last answer stays meanwhile. */
export function useComparison(id: SessionId, since?: unknown): Asked {
  const [asked, setAsked] = useState<Asked>({ comparison: null, problem: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `since` is what to ask again for
  useEffect(() => {
    let isCurrent = true
    void readComparison(id).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setAsked({ comparison: answer.value, problem: null })
      else setAsked((before) => ({ ...before, problem: answer.error }))
    })
    return () => {
      isCurrent = false
    }
  }, [id, since])
  return asked
}
