import { useCallback, useLayoutEffect, useRef } from 'react'

/** The value of the last render, for what listens outside of React; the function stays the same. */
export function useLatest<Value>(value: Value): () => Value {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return useCallback(() => latest.current, [])
}
