import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { createRoot } from 'react-dom/client'
import { gridOf, noteSize, textOf } from '../src/board/notes.ts'

declare global {
  var excalidraw: ExcalidrawImperativeAPI | undefined
}

const colors = ['#f3df86', '#f2bd74', '#eeb3b0', '#c4d69b', '#a9cbdc', '#d8d0c4']

/** As many notes as the address asks for, all of them in view: Excalidraw as it comes from npm. */
function Page() {
  const count = Number(new URLSearchParams(location.search).get('notes'))
  const grid = gridOf(count)
  const elements = convertToExcalidrawElements(
    Array.from({ length: count }, (_, index) => ({
      type: 'rectangle' as const,
      x: (index % grid.columns) * (noteSize.width + 12),
      y: Math.floor(index / grid.columns) * (noteSize.height + 12),
      ...noteSize,
      backgroundColor: colors[index % colors.length] ?? '#fff',
      fillStyle: 'solid' as const,
      label: { text: textOf(index), fontSize: 16 },
    })),
  )
  return (
    <Excalidraw
      excalidrawAPI={(api) => {
        globalThis.excalidraw = api
      }}
      initialData={{ elements, scrollToContent: false, appState: fitted(count) }}
    />
  )
}

/** The zoom and scroll at which the whole grid is in the window. */
function fitted(count: number) {
  const { columns, rows } = gridOf(count)
  const width = columns * (noteSize.width + 12)
  const height = rows * (noteSize.height + 12)
  const zoom = Math.min(1, (innerWidth - 60) / width, (innerHeight - 160) / height)
  return {
    zoom: { value: zoom as never },
    scrollX: (innerWidth / zoom - width) / 2,
    scrollY: (innerHeight / zoom - height) / 2,
  }
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Page />)
