import { useEffect, useState } from 'react'
import { useLatest } from '../board/use-latest.ts'
import { carriedPictures } from './carried-pictures.ts'

type Point = { readonly x: number; readonly y: number }

/**
 * Takes pictures that are pasted or dropped anywhere on the page; the point is where they were let go,
 * null for a paste. Whatever else is carried is left to others. The answer: whether files are over the page.
 */
export function useCarriedPictures(
  onPictures: (files: readonly File[], point: Point | null) => void,
): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useLatest(onPictures)
  useEffect(() => {
    const over = new AbortController()
    // Before everybody else, so that one paste is not taken twice.
    const options = { signal: over.signal, capture: true }
    const take = (event: Event, carried: DataTransfer | null, point: Point | null) => {
      const files = carriedPictures(carried)
      if (files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      latest()(files, point)
    }
    const isFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
    document.addEventListener('paste', (event) => take(event, event.clipboardData, null), options)
    document.addEventListener(
      'dragover',
      (event) => {
        setOver(isFiles(event))
        // A file that misses its place must not replace the page.
        if (isFiles(event)) event.preventDefault()
      },
      options,
    )
    document.addEventListener(
      'dragleave',
      ({ relatedTarget }) => relatedTarget ?? setOver(false),
      options,
    )
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false)
        if (isFiles(event)) event.preventDefault()
        take(event, event.dataTransfer, { x: event.clientX, y: event.clientY })
      },
      options,
    )
    return () => over.abort()
  }, [latest])
  return isOver
}
