// Where placing a note begins and ends: the board's tools hand edits to the document, and the
// document's snapshot comes back to be drawn.
import type { EntryId } from '@kraftline/core/ids'
import { personColor } from '@kraftline/core/play/person-color'
import { isTimed, type Phase } from '@kraftline/core/play/phases'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { BoardHandle } from '../board/board-props.ts'
import { BoardView } from '../board/board-view.tsx'
import { editBoard } from '../board/edit.ts'
import { offerProbe } from '../board/handle.ts'
import type { OnOpen, Opened } from '../board/opened.ts'
import { followHistory, type History } from '../board/undo.ts'
import { useCanAddNotes } from '../board/use-new-note.ts'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useWords } from '../words/use-words.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { cadenceOf } from './use-measured.ts'
import { useSession } from './use-session.ts'

const clear = { top: 20, right: 40, bottom: 88, left: 40 }
const narrow = { top: 12, right: 12, bottom: 72, left: 12 }

/** The session's board on the paper, with this person's hands. */
export function RoomBoard({ opened, onOpen }: { opened: Opened | null; onOpen: OnOpen }) {
  const room = useRoom()
  const { locale } = useWords()
  const { session, canWrite } = useSession()
  const snapshot = useBoard(room.board)
  const isNarrow = useIsNarrow()
  const canAdd = useCanAddNotes()
  const handle = useRef<BoardHandle>(null)
  const [selection, setSelection] = useState<ReadonlySet<EntryId>>(nothing)
  const acts = useMemo(() => editBoard(room.board, room.me.id), [room])
  const people = useMemo(() => peopleOf(session.people), [session.people])

  const [history, setHistory] = useState<History | null>(null)

  useEffect(() => {
    const followed = followHistory(room.board)
    setHistory(followed)
    return () => followed.close()
  }, [room])
  useEffect(
    () =>
      offerProbe({
        ready: room.board.ready,
        board: () => room.board.reader.snapshot(),
        camera: () => handle.current?.camera() ?? { x: 0, y: 0, zoom: 1 },
      }),
    [room],
  )

  const chosen = opened?.kind === 'note' && selection.size === 0 ? new Set([opened.id]) : selection
  return (
    <div className="board-stage">
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
        awareness={room.board.awareness}
        me={room.me.id}
        acts={acts}
        history={history}
        insets={isNarrow ? narrow : wideInsets(session.phase)}
        onSelect={setSelection}
        onOpenNote={(id) => onOpen({ kind: 'note', id })}
        onOpenMessage={(id) => onOpen({ kind: 'message', id })}
      />
    </div>
  )
}

/**
 * What panels leave free. The one at the left is low enough for the line to pass under it, until
 * notes hang above the line; the one at the right is tall from the second phase on.
 */
function wideInsets(phase: Phase) {
  const right = isTimed(phase) && phase !== 'stage' ? 348 : clear.right
  const left = phase === 'causes' || phase === 'plan' ? 332 : clear.left
  return { ...clear, right, left }
}

const nothing: ReadonlySet<EntryId> = new Set()

type People = ReturnType<typeof useSession>['session']['people']

function peopleOf(people: People) {
  return new Map(
    people.map(({ id, name, discipline }, index) => [
      id,
      { name, discipline, color: personColor(index) },
    ]),
  )
}
