import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import type { BoardHandle, BoardViewProps } from './board-props.ts'
import { EdgeHints } from './company/edge-hints-view.tsx'
import { useCompany } from './company/use-company.ts'
import { WayBack } from './company/way-back.tsx'
import { DrawingAids } from './drawing/drawing-aids.tsx'
import { useDrawing } from './drawing/use-drawing.ts'
import { placeNote } from './drop.ts'
import { FirstAlertMark } from './first-alert-mark.tsx'
import { HandState } from './hand-state.ts'
import { takeBack } from './keys/act-on.ts'
import { MessageCard } from './message-card.tsx'
import { OverPaper } from './over-paper.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { shownSilences } from './perform.ts'
import type { Silence } from './silences.ts'
import { BoardStage } from './stage.tsx'
import { Toolbar } from './toolbar.tsx'
import { useBoardSize } from './use-board-size.ts'
import { useDesk } from './use-desk.ts'
import { useFace } from './use-face.ts'
import { useInks } from './use-inks.ts'
import { useLatest } from './use-latest.ts'
import { usePaperWords, useTimeWriter } from './use-paper-words.ts'
import { type BoardScene, useScene } from './use-scene.ts'
import { Viewport } from './viewport.ts'
import { useWay } from './walk/use-way.ts'
import './board.css'

/** The kraft paper with everything on it, and the hands that work there. Fills its parent. */
export function BoardView(props: BoardViewProps) {
  const { snapshot, timeZone, canWrite, canAdd, canDraw, history = null } = props
  const { t } = useWords()
  const stage = useRef<HTMLDivElement>(null)
  const face = useFace(sampleOf(props))
  const words = usePaperWords()
  const writeTime = useTimeWriter(timeZone)
  const scene = useScene({ ...props, words, face })
  const viewport = useViewport(scene, props)
  const size = useBoardSize(stage, viewport)
  const [hand] = useState(() => new HandState())
  const { pointers, point } = useCompany(props, viewport, size)
  const inks = useInks()
  const drawing = useDrawing({ board: props, scene, viewport, hand, inks })
  const { act: draw, lights } = drawing
  const desk = useDesk({ board: props, scene, viewport, hand, stage, point, draw })
  const onWay = useWay({ board: props, scene, viewport, size })
  const card = desk.shown ?? onWay
  const silences = useLatest(shownSilences(props, scene))
  useImperativeHandle(props.ref, () => handleOf(viewport, { stage, silences }), [
    viewport,
    silences,
  ])

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
            {...{ viewport, hand, scene, inks, face, writeTime }}
            lifted={desk.lifted}
            {...{ pointers, lights }}
            board={props}
          />
        )}
      </div>
      {props.askFirstAlert && (
        <FirstAlertMark viewport={viewport} timeline={scene.timeline} ask={props.askFirstAlert} />
      )}
      {pointers && <EdgeHints viewport={viewport} pointers={pointers} />}
      <WayBack viewport={viewport} />
      {card && (
        <MessageCard
          {...{ viewport, snapshot, timeZone }}
          shown={card}
          begunAt={props.begunAt}
          people={props.people}
          timeline={scene.timeline}
          onClose={desk.closeCard}
          onOpen={props.onOpenMessage}
        />
      )}
      <DrawingAids
        {...{ drawing, viewport, timeZone }}
        tool={desk.tool}
        bottom={props.insets.bottom}
      />
      <Toolbar
        {...{ canWrite, canAdd, canDraw, history, viewport }}
        tool={desk.tool}
        onTool={desk.use}
        onTakeBack={(way) => takeBack(way, desk.bench)}
        onHelp={desk.bench.help}
      />
      <OverPaper board={props} {...{ scene, viewport, desk }} />
    </section>
  )
}

function useViewport(
  scene: BoardScene,
  { insets, corners, fitted }: Pick<BoardViewProps, 'insets' | 'corners' | 'fitted'>,
): Viewport {
  const { from, to } = scene.timeline.story
  const shown = fitted ?? scene.shown
  const { top, right, bottom, left } = insets
  const around = useMemo(
    () => ({ ...shown, story: { from, to }, insets: { top, right, bottom, left }, corners }),
    [from, to, shown, top, right, bottom, left, corners],
  )
  const [viewport] = useState(() => new Viewport(around))
  useEffect(() => viewport.surround(around), [viewport, around])
  return viewport
}

type Shown = {
  readonly stage: RefObject<HTMLElement | null>
  readonly silences: () => readonly Silence[]
}

function handleOf(viewport: Viewport, { stage, silences }: Shown): BoardHandle {
  return {
    placeAt: ({ x, y }) => {
      const box = stage.current?.getBoundingClientRect()
      if (!box) return null
      const { projection: view } = viewport
      const place = { at: view.at(x - box.left), lane: view.lane(y - box.top) }
      return placeNote(place, silences())
    },
    fit: () => viewport.fit(),
    goTo: (at) => viewport.goTo({ at }),
    show: (stretch) => viewport.show(stretch),
    reveal: (stretch) => viewport.reveal(stretch),
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
