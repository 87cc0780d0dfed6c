import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import { must } from '@kraftline/core/result'
import { fitText, lineHeight } from '../fit-text.ts'
import { hand, type Inks, sansFont } from '../inks.ts'
import { noteHeight, noteWidth, type Pile, slantOf } from '../note-shape.ts'
import { measureIn } from '../ruler.ts'
import type { Brush } from './brush.ts'

/** Whose note it is, as the strip at its foot shows it; null in an anonymous session. */
export type Author = { readonly name: string; readonly color: string } | null

export type NoteLook = {
  readonly pile: Pile
  readonly author: Author
  readonly inks: Inks
  /** "+2", in the reader's language. */
  readonly gathered: string
  /** "3 votes", once they are revealed; empty where it has none. */
  readonly votes: string
}

/** Room around the paper for its slant, its shadow and what is gathered under it. */
const spriteMargin = 16
export const spriteWidth = noteWidth + 2 * spriteMargin
export const spriteHeight = noteHeight + 2 * spriteMargin

const measure = measureIn((size) => hand(500, size))
const inner = { x: 13, top: 11 }
const strip = 4
const textBox = { width: noteWidth - 2 * inner.x, largest: 28, smallest: 12 }

/** Draws a note once, text, slant and shadow and all; on the board it is only copied. */
export function drawNote(look: NoteLook, resolution: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(spriteWidth * resolution)
  canvas.height = Math.ceil(spriteHeight * resolution)
  const context = must(canvas.getContext('2d'), 'a 2d context')
  const { note, under } = look.pile
  const { angle } = slantOf(note.id)
  if (under === 0) context.drawImage(blankPaper(look, angle, resolution), 0, 0)
  toMiddle(context, resolution)
  layDown(context, angle)
  if (under > 0) drawPapers(context, look, resolution)
  writeNote(context, look)
  return canvas
}

/** Draws a note where it is, its middle at the origin; a sprite is a copy of the same. */
export function paintNote(context: Brush, look: NoteLook, resolution: number): void {
  layDown(context, slantOf(look.pile.note.id).angle)
  drawPapers(context, look, resolution)
  writeNote(context, look)
}

function toMiddle(context: Brush, resolution: number): void {
  context.scale(resolution, resolution)
  context.translate(spriteWidth / 2, spriteHeight / 2)
}

function layDown(context: Brush, angle: number): void {
  context.rotate(angle)
  context.translate(-noteWidth / 2, -noteHeight / 2)
}

function drawPapers(context: Brush, look: NoteLook, resolution: number): void {
  drawUnder(context, look)
  drawPaper(context, look, resolution)
}

function writeNote(context: Brush, look: NoteLook): void {
  const { chosen } = look.pile.note
  if (chosen) drawBorder(context, look.inks)
  drawText(context, look)
  drawFoot(context, look)
  if (chosen) drawStar(context, look.inks)
  if (look.votes) drawVotes(context, look)
}

const blanks = new Map<string, HTMLCanvasElement>()

/** A paper with its shadow and nothing on it: the blur is what costs, and notes are much alike. */
function blankPaper(look: NoteLook, angle: number, resolution: number): HTMLCanvasElement {
  const key = [look.inks.notes[look.pile.note.color], angle, resolution].join(' ')
  const known = blanks.get(key)
  if (known) return known
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(spriteWidth * resolution)
  canvas.height = Math.ceil(spriteHeight * resolution)
  const context = must(canvas.getContext('2d'), 'a 2d context')
  toMiddle(context, resolution)
  layDown(context, angle)
  drawPaper(context, look, resolution)
  blanks.set(key, canvas)
  return canvas
}

/** The edges of up to two notes that were gathered under this one. */
function drawUnder(context: Brush, { pile, inks }: NoteLook): void {
  for (let index = pile.colors.length; index > 0; index--) {
    const color = pile.colors[index - 1] ?? pile.note.color
    context.save()
    context.translate(4 * index, 4 * index)
    context.rotate(0.012 * index)
    context.fillStyle = inks.notes[color]
    context.fillRect(0, 0, noteWidth, noteHeight)
    context.strokeStyle = 'rgb(43 33 25 / 28%)'
    context.lineWidth = 1
    context.strokeRect(0.5, 0.5, noteWidth - 1, noteHeight - 1)
    context.restore()
  }
}

function drawPaper(context: Brush, look: NoteLook, resolution: number): void {
  const { pile, inks } = look
  context.save()
  context.fillStyle = inks.notes[pile.note.color]
  // Shadows are measured in the canvas's own pixels, whatever the scale.
  context.shadowColor = 'rgb(43 33 25 / 34%)'
  context.shadowBlur = 7 * resolution
  context.shadowOffsetY = 3 * resolution
  context.beginPath()
  context.roundRect(0, 0, noteWidth, noteHeight, 1.5)
  context.fill()
  context.restore()
}

function drawBorder(context: Brush, inks: Inks): void {
  context.strokeStyle = inks.note.ink
  context.lineWidth = 2.6
  context.strokeRect(1.3, 1.3, noteWidth - 2.6, noteHeight - 2.6)
}

/** A note's words as large as its paper has room for them; at its foot there may be who wrote it. */
export function fitNote({ text, chosen }: Pick<NoteOnBoard, 'text' | 'chosen'>, hasFoot: boolean) {
  const height = noteHeight - inner.top - (hasFoot ? 26 : 11)
  const width = textBox.width - (chosen ? 12 : 0)
  return fitText(text, { ...textBox, width, height }, measure)
}

function drawText(context: Brush, { pile, author, inks }: NoteLook): void {
  const { note, under } = pile
  const { size, lines } = fitNote(note, author !== null || under > 0)
  context.font = hand(500, size)
  context.fillStyle = inks.note.ink
  context.textBaseline = 'alphabetic'
  lines.forEach((line, index) => {
    context.fillText(line, inner.x, inner.top + size * (0.92 + index * lineHeight))
  })
}

function drawFoot(context: Brush, look: NoteLook): void {
  const { pile, author, inks, gathered } = look
  const baseline = noteHeight - strip - 6
  context.font = `500 11px ${sansFont}`
  context.textBaseline = 'alphabetic'
  const right = noteWidth - inner.x
  if (pile.under > 0) {
    context.fillStyle = inks.note.ink
    context.textAlign = 'right'
    context.fillText(gathered, right, baseline)
    context.textAlign = 'left'
  }
  if (!author) return
  context.fillStyle = inks.note.soft
  const room = noteWidth - 2 * inner.x - (pile.under > 0 ? 60 : 0)
  context.fillText(cutName(context, author.name, room), inner.x, baseline)
  context.fillStyle = author.color
  context.fillRect(0, noteHeight - strip, noteWidth, strip)
}

function cutName(context: Brush, name: string, room: number): string {
  if (context.measureText(name).width <= room) return name
  const characters = [...name]
  while (characters.length > 1 && context.measureText(`${characters.join('')}…`).width > room) {
    characters.pop()
  }
  return `${characters.join('')}…`
}

/** One of the problems that the plan is for. */
function drawStar(context: Brush, inks: Inks): void {
  const x = noteWidth - 15
  const y = 15
  context.beginPath()
  for (let point = 0; point < 10; point++) {
    const radius = point % 2 === 0 ? 11 : 4.8
    const angle = (point * Math.PI) / 5 - Math.PI / 2
    context.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius)
  }
  context.closePath()
  context.fillStyle = inks.marker
  context.fill()
  context.lineJoin = 'round'
  context.lineWidth = 1.6
  context.strokeStyle = inks.card
  context.stroke()
}

/** On the note's upper edge, where no words are. */
function drawVotes(context: Brush, { votes, inks }: NoteLook): void {
  context.font = `650 12px ${sansFont}`
  const width = context.measureText(votes).width + 16
  context.beginPath()
  context.roundRect(8, -11, width, 20, 10)
  context.fillStyle = inks.ink
  context.fill()
  context.lineWidth = 1.5
  context.strokeStyle = inks.panel
  context.stroke()
  context.fillStyle = inks.panel
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillText(votes, 16, 3.5)
}
