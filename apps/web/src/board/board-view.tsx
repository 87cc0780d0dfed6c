import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import type { BoardHandle, BoardViewProps } from './board-props.ts'
import type { Insets } from './camera.ts'
import { HandState } from './hand-state.ts'
import { readInks } from './inks.ts'
import { MessageCard } from './message-card.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { BoardStage } from './stage.tsx'
import { Toolbar } from './toolbar.tsx'
import { useBoardSize } from './use-board-size.ts'
import { useDesk } from './use-desk.ts'
import { useFace } from './use-face.ts'
import { usePaperWords, useTimeWriter } from './use-paper-words.ts'
import { usePointers } from './use-pointers.ts'
import { type BoardScene, useScene } from './use-scene.ts'
import { Viewport } from './viewport.ts'
import './board.css'

/** The kraft paper with everything on it, and the hands that work there. Fills its parent. */
export function BoardView(props: BoardViewProps) {
  const { snapshot, timeZone, canWrite, canAdd, awareness, me, history = null } = props
  const { t } = useWords()
  const stage = useRef<HTMLDivElement>(null)
  const face = useFace(sampleOf(props))
  const words = usePaperWords()
  const writeTime = useTimeWriter(timeZone)
  const scene = useScene({ ...props, words, face })
  const viewport = useViewport(scene, props.insets)
  const size = useBoardSize(stage, viewport)
  const [hand] = useState(() => new HandState())
  const pointers = usePointers(awareness, me)
  const inks = useMemo(() => readInks(document.documentElement), [])
  const desk = useDesk({ board: props, scene, viewport, hand, stage, point: pointers.point })
  useImperativeHandle(props.ref, () => handleOf(viewport), [viewport])

  return (
    <section className="board" aria-label={t('board.canvasLabel')}>
      <PaperSheet viewport={viewport} />
      <div
        ref={stage}
        className="board__stage"
        data-tool={desk.isHolding ? 'hand' : desk.tool}
        aria-hidden="true"
      >
        {face > 0 && size.width > 0 && (
          <BoardStage
            {...{ size, viewport, hand, scene, inks, face, writeTime }}
            lifted={desk.lifted}
            selection={props.selection}
            people={props.people}
            isAnonymous={props.isAnonymous}
            pointers={pointers.others}
          />
        )}
      </div>
      {desk.shown && (
        <MessageCard
          {...{ viewport, snapshot, timeZone }}
          shown={desk.shown}
          timeline={scene.timeline}
          onClose={desk.closeCard}
          onOpen={props.onOpenMessage}
        />
      )}
      <Toolbar {...{ canWrite, canAdd, history, viewport }} tool={desk.tool} onTool={desk.use} />
    </section>
  )
}

function useViewport({ timeline, content }: BoardScene, insets: Insets): Viewport {
  const { from, to } = timeline.story
  const { top, right, bottom, left } = insets
  const around = useMemo(
    () => ({ story: { from, to }, content, insets: { top, right, bottom, left } }),
    [from, to, content, top, right, bottom, left],
  )
  const [viewport] = useState(() => new Viewport(around))
  useEffect(() => viewport.surround(around), [viewport, around])
  return viewport
}

function handleOf(viewport: Viewport): BoardHandle {
  return {
    fit: () => viewport.fit(),
    goTo: (at) => viewport.goTo(at),
    center: () => {
      const { projection, middle } = viewport
      return {
        at: Math.round(projection.at(middle.x)),
        lane: Math.round(projection.lane(middle.y)),
      }
    },
    zoomBy: (factor) => viewport.zoomBy(factor),
    camera: () => viewport.readout,
  }
}

/** Letters of every script that the board writes in, so that its fonts are loaded before. */
function sampleOf({ locale, snapshot }: BoardViewProps): string {
  const texts = [
    ...snapshot.channels.map(({ name }) => name),
    ...snapshot.notes.map(({ text }) => text),
  ]
  const hasCyrillic = locale === 'ru' || texts.some((text) => /[\u0400-\u04ff]/.test(text))
  return hasCyrillic ? 'Aé Жя' : 'Aé'
}
