import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import type { Cadence } from '@kraftline/core/incident/incident'
import { must } from '@kraftline/core/result'
import type { Instant } from '@kraftline/core/time'
import type { PictureFiles } from '../../connect/picture-files.ts'
import type { Locale } from '../../words/words.ts'
import { layOutCauses } from '../cause-layout.ts'
import { withStrokes } from '../drawing/stroke-extent.ts'
import { loadHand, readInks } from '../inks.ts'
import { tickFont } from '../items/axis.ts'
import { causeHeight } from '../items/cause-sprite.ts'
import type { PaperWords } from '../items/pen.ts'
import { lookOfNote, type NoteAuthor } from '../note-look.ts'
import { pileUp } from '../note-shape.ts'
import { textWidth } from '../ruler.ts'
import { createTicker } from '../ticks.ts'
import { readTimeline, structureContent } from '../timeline.ts'
import { shownOf } from '../use-scene.ts'
import { embedFaces, facesFor, facesOfPage } from './embed-faces.ts'
import { layOutPoster, type Poster } from './lay-out-poster.ts'
import { type PosterScene, type PosterWords, paintPoster } from './paint-poster.ts'
import { settlePrints } from './settle-prints.ts'
import { SvgBrush } from './svg-brush.ts'
import { writePdf } from './write-pdf.ts'

export const pictureKinds = ['png', 'svg', 'pdf'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** All that a picture of a board is made from. */
export type PosterInput = {
  readonly snapshot: BoardSnapshot
  readonly cadence: Cadence
  readonly timeZone: string
  readonly locale: Locale
  readonly people: ReadonlyMap<PersonId, NoteAuthor>
  readonly isAnonymous: boolean
  /** By note, once they are revealed. */
  readonly votes: Readonly<Record<EntryId, number>> | null
  readonly begunAt: Instant | null
  readonly paperWords: PaperWords
  readonly files: PictureFiles
  readonly words: PosterWords
}

/** Makes a picture of a whole board; rejects where the browser has no room for one. */
export async function makePoster(input: PosterInput, kind: PictureKind): Promise<Blob> {
  await loadHand('Aé Жя')
  const scene = await readPoster(input)
  if (kind === 'svg') return await asSvg(scene, input.words.title)
  if (kind === 'pdf') return await asPdf(scene, input)
  return await blobOf(rasterize(scene), 'image/png')
}

type Laid = { readonly poster: Poster; readonly scene: PosterScene }

async function readPoster(input: PosterInput): Promise<Laid> {
  const { snapshot, cadence, timeZone, locale, people, isAnonymous, begunAt } = input
  const { paperWords, votes, words } = input
  const inks = dayInks()
  const timeline = readTimeline(snapshot, cadence, { begunAt })
  const measure = (text: string) => textWidth(tickFont, text)
  const ticker = createTicker({ timeZone, locale, measure })
  const drawing = {
    timeline,
    words: paperWords,
    ticker,
    showSilences: 'all',
    hasFlags: true,
  } as const
  const piles = pileUp(snapshot.notes)
  const board = { causes: snapshot.causes, notes: snapshot.notes, story: timeline.story }
  const causes = layOutCauses({ ...board, top: structureContent(timeline).top + 4 }, (cause) =>
    causeHeight(cause, paperWords),
  )
  const { pictures, drawing: strokes } = snapshot
  const { content, papers } = shownOf(timeline, { piles, causes, pictures })
  const looks = piles.map((pile) =>
    lookOfNote(pile, { people, isAnonymous, votes, inks, words: paperWords }),
  )
  const poster = layOutPoster({
    story: timeline.story,
    content: withStrokes(content, strokes),
    papers,
  })
  const prints = await settlePrints(input.files, pictures)
  return { poster, scene: { drawing, looks, causes, prints, strokes, inks, paperWords, words } }
}

/** What leaves the screen is on the paper of the day, whatever paper is on the page. */
function dayInks() {
  const day = document.createElement('div')
  day.className = 'of-day'
  day.hidden = true
  document.body.append(day)
  const inks = readInks(day)
  day.remove()
  return inks
}

/** Twice as many pixels as on a plain screen, as far as browsers make canvases. */
const finest = 2
const mostPixels = 60_000_000
const longestSide = 16_000

function rasterize({ poster, scene }: Laid): HTMLCanvasElement {
  const { width, height } = poster
  const side = longestSide / Math.max(width, height)
  const resolution = Math.min(finest, side, Math.sqrt(mostPixels / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * resolution)
  canvas.height = Math.round(height * resolution)
  const context = must(canvas.getContext('2d'), 'a 2d context')
  context.scale(resolution, resolution)
  paintPoster({ context, resolution }, poster, scene)
  return canvas
}

async function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return await new Promise((resolve, reject) => {
    const settle = (blob: Blob | null) => {
      if (blob) resolve(blob)
      else reject(new Error('the browser could not make a picture of this size'))
    }
    canvas.toBlob(settle, type, 0.92)
  })
}

/** Points of a 72nd of an inch for a pixel of a 96th. */
const point = 0.75

async function asPdf(laid: Laid, { words, locale }: PosterInput): Promise<Blob> {
  const canvas = rasterize(laid)
  const jpeg = new Uint8Array(await (await blobOf(canvas, 'image/jpeg')).arrayBuffer())
  const { width, height } = laid.poster
  const pdf = writePdf({
    jpeg,
    pixels: { width: canvas.width, height: canvas.height },
    page: { width: width * point, height: height * point },
    title: words.title,
    language: locale,
  })
  return new Blob([pdf as Uint8Array<ArrayBuffer>], { type: 'application/pdf' })
}

async function asSvg({ poster, scene }: Laid, title: string): Promise<Blob> {
  const ruler = must(document.createElement('canvas').getContext('2d'), 'a 2d context')
  const brush = new SvgBrush((text, font) => {
    ruler.font = font
    return ruler.measureText(text)
  })
  paintPoster({ context: brush, resolution: 1 }, poster, scene)
  const faces = facesOfPage(['Shantell Sans Variable', 'Onest Variable'])
  const style = await embedFaces(facesFor(brush.texts, faces))
  const { width, height } = poster
  return new Blob([brush.document({ width, height, title, style })], { type: 'image/svg+xml' })
}
