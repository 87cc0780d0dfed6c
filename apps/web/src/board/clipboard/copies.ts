import type { CopiedNote, CopiedNotes } from '@kraftline/core/board/copied-notes'
import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import { fullScale, type Point, type Projection, type Size, type Story } from '../camera.ts'
import { lanesReach } from '../drop.ts'
import type { FreshNote } from '../edit.ts'
import { noteHeight, noteRect, noteWidth, type Rect } from '../note-shape.ts'
import { type Silence, silenceAt } from '../silences.ts'
import { findWay, layOut } from './lay-out.ts'

/** Where copies are laid: what one sees, and what lies there. */
export type Ground = {
  readonly view: Projection
  readonly story: Story
  readonly taken: readonly Rect[]
  readonly silences: readonly Silence[]
}

/** Copies of notes beside them, none of them on something else; each as far from the others as they were. */
export function besideThem(notes: readonly NoteOnBoard[], ground: Ground): FreshNote[] {
  return laid(notes, ground).map((note, index) => {
    // In another place within its silence it is still about that silence.
    const before = notes[index]?.gapId ?? null
    const isWithin = before !== null && silenceAt(ground.silences, note.at)?.id === before
    return { ...note, gapId: isWithin ? before : null }
  })
}

/** Copied notes around a point, as far from each other as where they were copied. */
export function aroundPoint({ scale, notes }: CopiedNotes, to: Point, ground: Ground): FreshNote[] {
  const { view, story } = ground
  const stretch = fullScale(story) / scale
  const from = middleOf(notes)
  // Another board's may be far wider than this one.
  const most = story.to - story.from
  const moved = notes.map(({ text, color, at, lane }) => ({
    text,
    color,
    at: view.at(to.x) + clamp((at - from.at) * stretch, most),
    lane: clamp(view.lane(to.y) + lane - from.lane, lanesReach),
  }))
  return laid(moved, ground)
}

/** A note for every line of a text, in rows that begin at a point. */
export function linesFrom(lines: readonly string[], from: Point, ground: Ground): FreshNote[] {
  const { view, taken } = ground
  const paper = paperOn(view)
  const lowest = view.y(lanesReach)
  const places = layOut(lines.length, { from, width: view.shown.right, paper, taken, lowest })
  return places.map(({ x, y }, index) => ({
    text: lines[index] ?? '',
    color: 'yellow',
    at: Math.round(view.at(x)),
    lane: Math.round(view.lane(y)),
    gapId: null,
  }))
}

function laid(notes: readonly CopiedNote[], { view, taken }: Ground): FreshNote[] {
  const group = notes.map((note) => noteRect(note, view))
  const way = findWay(group, taken, paperOn(view))
  return notes.map(({ text, color, at, lane }) => ({
    text,
    color,
    at: Math.round(at + way.x * view.camera.scale),
    lane: Math.round(lane + way.y / view.size),
    gapId: null,
  }))
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

function paperOn({ size }: Projection): Size {
  return { width: noteWidth * size, height: noteHeight * size }
}

function middleOf(notes: readonly Pick<CopiedNote, 'at' | 'lane'>[]) {
  const between = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return {
    at: between(notes.map(({ at }) => at)),
    lane: between(notes.map(({ lane }) => lane)),
  }
}
