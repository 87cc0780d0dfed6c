import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import type { Context } from 'konva/lib/Context'
import type { Group as GroupNode } from 'konva/lib/Group'
import type { Image as ImageNode } from 'konva/lib/shapes/Image'
import {
  memo,
  type RefCallback,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { Group, Layer, Shape } from 'react-konva/lib/ReactKonvaCore'
import type { PlacedCause } from '../cause-layout.ts'
import type { Inks } from '../inks.ts'
import { CauseCard } from '../items/cause-card.tsx'
import { paintPlainNotes } from '../items/plain-notes.ts'
import { StickyNote } from '../items/sticky-note.tsx'
import type { Pile } from '../note-shape.ts'
import type { Sheet } from '../sheet.ts'
import { Visible } from '../visible.ts'

export type CauseSprite = { readonly placed: PlacedCause; readonly sprite: HTMLCanvasElement }

type NotesLayerProps = {
  readonly sheet: Sheet
  readonly piles: readonly Pile[]
  readonly causes: readonly CauseSprite[]
  readonly inks: Inks
  spriteOf(pile: Pile): HTMLCanvasElement | null
}

type Spot = { readonly at: Instant; readonly lane: number }

/** So many notes of full size are drawn as fast as one looks around; more are plain in between. */
const crowd = 90

/** Notes and causes. React says which there are; where they are is set past it as one looks around. */
export const NotesLayer = memo(function NotesLayer(props: NotesLayerProps) {
  const { sheet, piles, causes, inks, spriteOf } = props
  const written = useRef<GroupNode>(null)
  const nodes = useRef(new Map<EntryId, ImageNode>())
  const visible = useMemo(() => new Visible(), [])
  const isPlain = () => sheet.isHasty && piles.length * sheet.projection.size ** 2 > crowd
  const shown = useSyncExternalStore(sheet.subscribe, () =>
    visible.of(piles, sheet.projection, isPlain()),
  )
  const pictures = shown.map((pile) => ({ pile, sprite: spriteOf(pile) }))
  const spots = new Map<EntryId, Spot>(shown.map(({ note }) => [note.id, note]))
  for (const { placed } of causes) spots.set(placed.cause.id, placed)
  const unwritten = pictures.filter(({ sprite }) => sprite === null).map(({ pile }) => pile)

  useLayoutEffect(() => {
    const place = () => {
      written.current?.visible(!isPlain())
      if (!isPlain()) placeAll(nodes.current, spots, sheet)
      written.current?.getLayer()?.batchDraw()
    }
    place()
    return sheet.subscribe(place)
  })

  const latest = useRef({ piles, unwritten })
  latest.current = { piles, unwritten }
  const paintPlain = useCallback(
    (konva: Context) => {
      const isHidden = written.current?.visible() === false
      const plain = isHidden ? latest.current.piles : latest.current.unwritten
      const pen = { context: konva._context, view: sheet.projection, inks }
      paintPlainNotes(
        pen,
        plain.map(({ note }) => note),
      )
    },
    [sheet, inks],
  )

  const refs = useMemo(() => rememberRefs(nodes.current), [])
  return (
    <Layer listening={false}>
      <Shape sceneFunc={paintPlain} listening={false} perfectDrawEnabled={false} />
      <Group ref={written} listening={false}>
        {causes.map(({ placed, sprite }) => (
          <CauseCard
            key={placed.cause.id}
            ref={refs(placed.cause.id)}
            height={placed.height}
            sprite={sprite}
          />
        ))}
        {pictures.map(
          ({ pile: { note }, sprite }) =>
            sprite && <StickyNote key={note.id} ref={refs(note.id)} sprite={sprite} />,
        )}
      </Group>
    </Layer>
  )
})

/** Whole pixels keep the letters sharp. */
function placeAll(
  nodes: ReadonlyMap<EntryId, ImageNode>,
  spots: ReadonlyMap<EntryId, Spot>,
  sheet: Sheet,
): void {
  const view = sheet.projection
  const scale = { x: view.size, y: view.size }
  for (const [id, node] of nodes) {
    const spot = spots.get(id)
    if (!spot) continue
    node.position({ x: Math.round(view.x(spot.at)), y: Math.round(view.y(spot.lane)) })
    if (node.scaleX() !== view.size) node.scale(scale)
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
