import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import type { Cadence } from '@kraftline/core/incident/incident'
import type { Discipline } from '@kraftline/core/play/people'
import type { Instant } from '@kraftline/core/time'
import type { Ref } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Insets } from './camera.ts'
import type { BoardActs } from './edit.ts'
import type { ShowSilences } from './items/silences.ts'
import type { History } from './undo.ts'

/** What a page may ask of the board that it shows. */
export type BoardHandle = {
  fit(): void
  goTo(at: Instant): void
  /** Where a note goes that nobody gave a place: the middle of what is in view. */
  center(): { readonly at: Instant; readonly lane: number }
  zoomBy(factor: number): void
  camera(): { readonly x: number; readonly y: number; readonly zoom: number }
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
  readonly showGaps: ShowSilences
  readonly selection: ReadonlySet<EntryId>
  readonly awareness: Awareness | null
  readonly me: PersonId | null
  readonly acts: BoardActs
  /** One's own edits to take back, if the page follows them. */
  readonly history?: History | null
  /** Panels float over the paper there: "everything" is fitted clear of them. */
  readonly insets: Insets
  readonly ref?: Ref<BoardHandle>
  onSelect(ids: ReadonlySet<EntryId>): void
  onOpenNote(id: EntryId): void
  onOpenMessage(id: EntryId): void
}
