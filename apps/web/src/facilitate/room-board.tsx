// Where placing a note begins and ends: the board's tools hand edits to the document, and the
// document's snapshot comes back to be drawn.
import type { EntryId } from '@kraftline/core/ids'
import { reaches } from '@kraftline/core/play/people'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BoardHandle, Stretch } from '../board/board-props.ts'
import { BoardView } from '../board/board-view.tsx'
import { useFollowing } from '../board/company/following.ts'
import { useToldSelection } from '../board/company/use-company.ts'
import { editDrawing } from '../board/drawing/edit-drawing.ts'
import { editBoard } from '../board/edit.ts'
import { offerProbe } from '../board/handle.ts'
import type { Corners } from '../board/keep-clear.ts'
import { useLooking, type Wanted } from '../board/looking.ts'
import { hasTiesIn } from '../board/note-words.ts'
import type { OnOpen, Opened } from '../board/opened.ts'
import { followHistory, type History } from '../board/undo.ts'
import { useLatest } from '../board/use-latest.ts'
import { useCanAddNotes } from '../board/use-new-note.ts'
import { useWalk, type Walk } from '../board/walk/walk-context.ts'
import { type Observable, useObservable } from '../connect/observable.ts'
import { type Room, useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { addDrafts } from '../drafts/add-drafts.ts'
import { useDropDraft } from '../drafts/use-drop-draft.ts'
import { peopleOnPaper } from '../people/people-on-paper.ts'
import { BoardPictures } from '../pictures/board-pictures.tsx'
import { FirstAlertPopover } from '../prepare/first-alert-popover.tsx'
import { useWords } from '../words/use-words.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { cadenceOf } from './use-measured.ts'
import { useSession } from './use-session.ts'

const clear = { top: 20, right: 40, bottom: 88, left: 40 }
const narrow = { top: 12, right: 12, bottom: 72, left: 12 }

type RoomBoardProps = { opened: Opened | null; onOpen: OnOpen; corners: Corners }

/** The session's board on the paper, with this person's hands. */
export function RoomBoard({ opened, onOpen, corners }: RoomBoardProps) {
  const room = useRoom()
  const { locale } = useWords()
  const { session, access, canWrite } = useSession()
  const snapshot = useBoard(room.board)
  const isNarrow = useIsNarrow()
  const canAdd = useCanAddNotes()
  const canDraft = session.phase !== 'closed' && reaches(access, 'participant')
  const handle = useRef<BoardHandle>(null)
  const [selection, setSelection] = useState<ReadonlySet<EntryId>>(nothing)
  const acts = useMemo(() => editBoard(room.board, room.me.id), [room])
  const drawing = useDrawingHere(room)
  const people = useMemo(() => peopleOnPaper(session.people), [session.people])
  const history = useHistory(room)
  useProbe(room, handle)
  const walk = useWalk()
  const isWalking = walk.standing === 'leading' || walk.standing === 'along'
  const onOwnMove = useOwnMove(walk)
  useWayHome(handle, walk)
  const pointedAt = usePointed(handle)
  const insets = isNarrow ? narrow : clear
  const dropping = useDropDraft(handle)
  const isPaper = opened?.kind === 'note' || opened?.kind === 'picture'
  const chosen = isPaper && selection.size === 0 ? new Set([opened.id]) : selection
  const company = useCompanyOf(room, selection)
  return (
    <div className="board-stage" {...dropping}>
      <BoardView
        ref={handle}
        snapshot={snapshot}
        cadence={cadenceOf(room)}
        timeZone={room.timeZone}
        locale={locale}
        people={people}
        isAnonymous={session.anonymous}
        canWrite={canWrite}
        canAdd={canAdd}
        showGaps={session.phase === 'prepare' || session.phase === 'stage' ? 'faint' : 'all'}
        selection={chosen}
        {...company}
        votes={session.votes}
        acts={acts}
        pictureFiles={room.pictures}
        {...drawing}
        history={history}
        onDraft={canDraft ? (notes) => addDrafts(room, notes) : null}
        hasTies={hasTiesIn(session.phase)}
        corners={corners}
        insets={isWalking ? { ...insets, bottom: insets.bottom + walkBar } : insets}
        begunAt={session.begunAt}
        walkedTo={walk.shownId}
        isSteering={isWalking && walk.canLead}
        pointedAt={pointedAt}
        askFirstAlert={(button) => (
          <FirstAlertPopover incident={snapshot.incident} button={button} />
        )}
        onOwnMove={onOwnMove}
        onSelect={setSelection}
        onOpenNote={(id, field) => onOpen({ kind: 'note', id, field })}
        onOpenMessage={(id) => onOpen({ kind: 'message', id })}
        onOpenCause={(id) => onOpen({ kind: 'cause', id })}
        onOpenPicture={(id) => onOpen({ kind: 'picture', id })}
      />
      <BoardPictures handle={handle} />
    </div>
  )
}

/** Drawing on the board: not while everybody writes for themselves. */
function useDrawingHere(room: Room) {
  const { session, canWrite } = useSession()
  const drawing = useMemo(() => editDrawing(room.board), [room])
  return { drawing, canDraw: canWrite && session.phase !== 'evaluate' }
}

/** The others at the board, and what they are told of what is chosen here. */
function useCompanyOf({ board: { awareness }, me }: Room, selection: ReadonlySet<EntryId>) {
  const { anonymous, spotlight } = useSession().session
  const following = useFollowing()
  // Whoever marks a note that has just come up would be known as its author.
  useToldSelection(awareness, anonymous ? null : selection)
  return {
    awareness,
    me: me.id,
    others: following?.others ?? null,
    seenId: following?.seenId ?? null,
    speaker: spotlight,
  }
}

/** How high the walk's bar is, above the tools. */
const walkBar = 84

/** A walk that is over leaves those who were along with everything in view again. */
function useWayHome(handle: RefObject<BoardHandle | null>, { standing }: Walk): void {
  const wasAlong = useRef(false)
  useEffect(() => {
    if (standing === 'none' && wasAlong.current) handle.current?.fit()
    wasAlong.current = standing === 'leading' || standing === 'along'
  }, [standing, handle])
}

/** Whoever looks elsewhere by themselves has left the walk, and whomever they followed. */
function useOwnMove({ standing, leave }: Walk): () => void {
  const followed = useLatest(useFollowing())
  return useCallback(() => {
    if (standing === 'along') leave()
    if (followed()?.followed) followed()?.stop()
  }, [standing, leave, followed])
}

/** What a list points at; what it wants to be seen, the board goes and shows. */
function usePointed(handle: RefObject<BoardHandle | null>): Stretch | null {
  const looking = useLooking()
  const wanted = useObservable<Wanted | null>(looking?.wanted ?? nowhere)
  useEffect(() => {
    if (!wanted) return
    const { stretch, isClose } = wanted
    if (isClose) handle.current?.show(stretch)
    else handle.current?.reveal(stretch)
    looking?.taken()
  }, [wanted, looking, handle])
  return useObservable<Stretch | null>(looking?.pointed ?? nowhere)
}

function useHistory(room: Room): History | null {
  const [history, setHistory] = useState<History | null>(null)
  useEffect(() => {
    const followed = followHistory(room.board)
    setHistory(followed)
    return () => followed.close()
  }, [room])
  return history
}

/** Lets probes and tests see what this page has in front of it. */
function useProbe(room: Room, handle: RefObject<BoardHandle | null>): void {
  useEffect(
    () =>
      offerProbe({
        ready: room.board.ready,
        board: () => room.board.reader.snapshot(),
        camera: () => handle.current?.camera() ?? { x: 0, y: 0, zoom: 1, size: 1 },
      }),
    [room, handle],
  )
}

const nowhere: Observable<null> = { get: () => null, subscribe: () => () => {} }

const nothing: ReadonlySet<EntryId> = new Set()
