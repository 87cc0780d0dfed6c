import type { EntryId } from '@kraftline/core/ids'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { BoardHandle } from '../board/board-props.ts'
import { BoardView } from '../board/board-view.tsx'
import { editDrawing } from '../board/drawing/edit-drawing.ts'
import { editBoard } from '../board/edit.ts'
import { offerProbe } from '../board/handle.ts'
import type { Shown } from '../board/keep-clear.ts'
import { hasTiesIn } from '../board/note-words.ts'
import { useFace } from '../board/use-face.ts'
import { usePaperWords } from '../board/use-paper-words.ts'
import { useScene } from '../board/use-scene.ts'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useIsNarrow } from '../facilitate/use-is-narrow.ts'
import { cadenceOf } from '../facilitate/use-measured.ts'
import { useSession } from '../facilitate/use-session.ts'
import { peopleOnPaper } from '../people/people-on-paper.ts'
import { PictureDialog } from '../pictures/picture-dialog.tsx'
import { useWords } from '../words/use-words.tsx'
import { findChange, noteOf } from './change.ts'
import { usePlayer, usePlaying } from './use-player.ts'

const clear = { top: 20, right: 40, bottom: 88, left: 40 }
const narrow = { top: 12, right: 12, bottom: 72, left: 12 }
const noCorners = { left: { width: 0, height: 0 }, right: { width: 0, height: 0 } }
const nothing: ReadonlySet<EntryId> = new Set()
const nothingToDo = () => {}

/** The paper as it was, to look at; the note that changed last is ringed. */
export function ReplayBoard() {
  const room = useRoom()
  const { locale } = useWords()
  const { session } = useSession()
  const snapshot = useBoard(room.board)
  const handle = useRef<BoardHandle>(null)
  const people = useMemo(() => peopleOnPaper(session.people), [session.people])
  const acts = useMemo(() => editBoard(room.board, null), [room])
  const drawing = useMemo(() => editDrawing(room.board), [room])
  const isNarrow = useIsNarrow()
  const ringed = useRinged()
  const [pictureId, setPictureId] = useState<EntryId | null>(null)
  const picture = snapshot.pictures.find(({ id }) => id === pictureId)
  const fitted = useFitted()
  useProbe(handle)
  return (
    <div className="board-stage">
      <BoardView
        ref={handle}
        snapshot={snapshot}
        cadence={cadenceOf(room)}
        timeZone={room.timeZone}
        pictureFiles={room.pictures}
        locale={locale}
        people={people}
        isAnonymous={session.anonymous}
        canWrite={false}
        canAdd={false}
        canDraw={false}
        onDraft={null}
        hasTies={hasTiesIn(session.phase)}
        showGaps={session.phase === 'prepare' || session.phase === 'stage' ? 'faint' : 'all'}
        selection={ringed}
        awareness={null}
        others={null}
        seenId={null}
        speaker={session.spotlight}
        votes={null}
        me={null}
        acts={acts}
        drawing={drawing}
        corners={noCorners}
        fitted={fitted}
        insets={isNarrow ? narrow : clear}
        begunAt={session.begunAt}
        walkedTo={session.presenting?.communicationId ?? null}
        isSteering={false}
        pointedAt={null}
        onOwnMove={nothingToDo}
        onSelect={nothingToDo}
        onOpenNote={nothingToDo}
        onOpenMessage={nothingToDo}
        onOpenCause={nothingToDo}
        onOpenPicture={setPictureId}
      />
      {picture && <PictureDialog picture={picture} open onClose={() => setPictureId(null)} />}
    </div>
  )
}

/** The paper stands still: it is fitted to what comes to lie on it in the end. */
function useFitted(): Shown {
  const room = useRoom()
  const { locale } = useWords()
  const { board: snapshot, state } = usePlaying(({ last }) => last)
  const face = useFace('Aé')
  const { begunAt } = state
  const { timeZone } = room
  const words = usePaperWords()
  const cadence = cadenceOf(room)
  return useScene({ snapshot, cadence, timeZone, locale, words, showGaps: 'all', begunAt, face })
    .shown
}

/** At a run rings would only flicker. */
const fastest = 4

function useRinged(): ReadonlySet<EntryId> {
  const scene = usePlaying((playing) => playing.scene)
  const isRunning = usePlaying(({ isPlaying, speed }) => isPlaying && speed > fastest)
  return useMemo(() => {
    const note = isRunning ? null : noteOf(findChange(scene.before, scene.board))
    return note ? new Set([note.id]) : nothing
  }, [scene, isRunning])
}

/** Lets probes and tests see what this page has in front of it. */
function useProbe(handle: React.RefObject<BoardHandle | null>): void {
  const room = useRoom()
  const player = usePlayer()
  useEffect(
    () =>
      offerProbe({
        ready: player.whole,
        board: () => room.board.reader.snapshot(),
        camera: () => handle.current?.camera() ?? { x: 0, y: 0, zoom: 1, size: 1 },
      }),
    [room, player, handle],
  )
}
