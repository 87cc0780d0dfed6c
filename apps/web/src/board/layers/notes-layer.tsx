import type { Layer as LayerNode } from 'konva/lib/Layer'
import type { Image as ImageNode } from 'konva/lib/shapes/Image'
import { type RefCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { Image, Layer } from 'react-konva/lib/ReactKonvaCore'
import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { causeWidth, type PlacedCause } from '../cause-layout.ts'
import { causeMargin } from '../items/cause-sprite.ts'
import { StickyNote } from '../items/sticky-note.tsx'
import type { Pile } from '../note-shape.ts'
import type { Viewport } from '../viewport.ts'
import { Visible } from '../visible.ts'

export type CauseSprite = { readonly placed: PlacedCause; readonly sprite: HTMLCanvasElement }

type NotesLayerProps = {
  readonly viewport: Viewport
  /** Where the layer's own zero is: any instant of the incident will do. */
  readonly zero: Instant
  readonly piles: readonly Pile[]
  /** In the hand just now: they are on a layer of their own. */
  readonly lifted: ReadonlySet<EntryId>
  readonly causes: readonly CauseSprite[]
  spriteOf(pile: Pile): HTMLCanvasElement
}

type Spot = { readonly at: Instant; readonly lane: number }

/** Notes and causes. React says which there are; where they are is set past it as one looks around. */
export function NotesLayer(props: NotesLayerProps) {
  const { viewport, zero, piles, lifted, causes, spriteOf } = props
  const layer = useRef<LayerNode>(null)
  const nodes = useRef(new Map<EntryId, ImageNode>())
  const visible = useMemo(() => new Visible(), [])
  const shown = useSyncExternalStore(viewport.subscribe, () =>
    visible.of(piles, viewport.projection),
  )
  const spots = useMemo(() => {
    const found = new Map<EntryId, Spot>(shown.map(({ note }) => [note.id, note]))
    for (const { placed } of causes) found.set(placed.cause.id, placed)
    return found
  }, [shown, causes])

  useLayoutEffect(() => {
    const place = placer(viewport, zero)
    const placeAll = () => {
      place.layer(layer.current)
      for (const [id, node] of nodes.current) {
        const spot = spots.get(id)
        if (spot) place.node(node, spot)
      }
    }
    placeAll()
    let scale = viewport.projection.camera.scale
    return viewport.subscribe(() => {
      if (viewport.projection.camera.scale === scale) return place.layer(layer.current)
      scale = viewport.projection.camera.scale
      placeAll()
    })
  })

  const refs = useMemo(() => rememberRefs(nodes.current), [])
  return (
    <Layer ref={layer} listening={false}>
      {causes.map(({ placed, sprite }) => (
        <Image
          key={placed.cause.id}
          ref={refs(placed.cause.id)}
          image={sprite}
          width={causeWidth + 2 * causeMargin}
          height={placed.height + 2 * causeMargin}
          offsetX={causeWidth / 2 + causeMargin}
          offsetY={placed.height / 2 + causeMargin}
          listening={false}
        />
      ))}
      {shown.map((pile) =>
        lifted.has(pile.note.id) ? null : (
          <StickyNote key={pile.note.id} ref={refs(pile.note.id)} sprite={spriteOf(pile)} />
        ),
      )}
    </Layer>
  )
}

/** Panning moves the layer; only a zoom moves what is on it. Whole pixels keep the letters sharp. */
function placer(viewport: Viewport, zero: Instant) {
  return {
    layer(layer: LayerNode | null) {
      const view = viewport.projection
      layer?.position({ x: Math.round(view.x(zero)), y: Math.round(view.y(0)) })
    },
    node(node: ImageNode, { at, lane }: Spot) {
      const { camera, size } = viewport.projection
      node.position({ x: Math.round((at - zero) / camera.scale), y: Math.round(lane * size) })
      node.scale({ x: size, y: size })
    },
  }
}

/** The same callback for the same id, so that a note that did not change is not rendered again. */
function rememberRefs(nodes: Map<EntryId, ImageNode>): (id: EntryId) => RefCallback<ImageNode> {
  const refs = new Map<EntryId, RefCallback<ImageNode>>()
  return (id) => {
    const known = refs.get(id)
    if (known) return known
    const ref: RefCallback<ImageNode> = (node) => {
      if (node) nodes.set(id, node)
      else nodes.delete(id)
    }
    refs.set(id, ref)
    return ref
  }
}
