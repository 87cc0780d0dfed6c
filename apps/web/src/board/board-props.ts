import type { BoardSnapshot, NoteColor } from '@kraftline/core/board/snapshot-types'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import type { Cadence } from '@kraftline/core/incident/incident'
import type { Discipline } from '@kraftline/core/play/people'
import type { Instant } from '@kraftline/core/time'
import type { ReactNode, Ref } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { PictureFiles } from '../connect/picture-files.ts'
import type { Insets, Point } from './camera.ts'
import type { Others } from './company/others.ts'
import type { DrawingActs } from './drawing/edit-drawing.ts'
import type { Place } from './drop.ts'
import type { BoardActs } from './edit.ts'
import type { ReadCamera } from './handle.ts'
import type { ShowSilences } from './items/silences.ts'
import type { Corners, Shown } from './keep-clear.ts'
import type { NoteField } from './opened.ts'
import type { History } from './undo.ts'

/** A part of the line. */
export type Stretch = { readonly from: Instant; readonly to: Instant }

/** What a page may ask of the board that it shows. */
export type BoardHandle = {
  fit(): void
  goTo(at: Instant): void
  /** The place on the paper that is shown at a point of the window; null beside the paper. */
  placeAt(point: Point): Place | null
  /** Looks at a stretch of the line closely. */
  show(stretch: Stretch): void
  /** The same, unless it is in view anyway. */
  reveal(stretch: Stretch): void
  /** Where a note goes that nobody gave a place: the middle of what is in view. */
  center(): { readonly at: Instant; readonly lane: number }
  zoomBy(factor: number): void
  camera(): ReadCamera
}

export type BoardViewProps = {
  readonly snapshot: BoardSnapshot
  readonly cadence: Cadence
  readonly timeZone: string
  readonly locale: string
  readonly people: ReadonlyMap<
    PersonId,
    { readonly name: string; readonly color: string; readonly discipline: Discipline }
  >
  readonly isAnonymous: boolean
  readonly canWrite: boolean
  /** Whether a new note may go straight onto the paper, rather than start as a private draft. */
  readonly canAdd: boolean
  /** Whether the marker and the eraser may be used: not while everybody writes for themselves. */
  readonly canDraw: boolean
  readonly showGaps: ShowSilences
  /** When the hour began: what the team added since is marked. */
  readonly begunAt: Instant | null
  /** The message that one has come along to, on a walk along the line. */
  readonly walkedTo: EntryId | null
  /** The walk takes the arrows along the line, unless something is chosen. */
  readonly isSteering: boolean
  /** A stretch of the line that the page points at. */
  readonly pointedAt: Stretch | null
  readonly selection: ReadonlySet<EntryId>
  readonly awareness: Awareness | null
  /** Everybody else at the board, and whose view this window follows. */
  readonly others: Others | null
  readonly seenId: PersonId | null
  /** Who has the floor. */
  readonly speaker: PersonId | null
  /** By note, once they are revealed. */
  readonly votes: Readonly<Record<EntryId, number>> | null
  readonly me: PersonId | null
  readonly acts: BoardActs
  /** The files of the pictures on it. */
  readonly pictureFiles: PictureFiles
  /** Puts notes among one's own, where they may not go straight onto the paper; null where one has none. */
  readonly onDraft: ((notes: readonly { text: string; color: NoteColor }[]) => void) | null
  /** Problems are put together, and tied to what caused them. */
  readonly hasTies: boolean
  readonly drawing: DrawingActs
  /** One's own edits to take back, if the page follows them. */
  readonly history?: History | null
  /** What is free of the page at its edges. */
  readonly insets: Insets
  /** Panels float over the paper in its upper corners: "everything" is fitted clear of them. */
  readonly corners: Corners
  /** What "everything" is, where that is not what the snapshot holds by now. */
  readonly fitted?: Shown
  readonly ref?: Ref<BoardHandle>
  /** Asks when the first alert was, for as long as nobody knows. */
  askFirstAlert?(button: Ref<HTMLButtonElement>): ReactNode
  onSelect(ids: ReadonlySet<EntryId>): void
  onOpenNote(id: EntryId, field?: NoteField): void
  onOpenMessage(id: EntryId): void
  onOpenCause(id: EntryId): void
  onOpenPicture(id: EntryId): void
  /** The person moved their view themselves. */
  onOwnMove(): void
}
