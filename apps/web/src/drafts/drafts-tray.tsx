import { addNote, deleteNote } from '@kraftline/core/board/edit-notes'
import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { reaches } from '@kraftline/core/play/people'
import type { Phase } from '@kraftline/core/play/phases'
import { useEffect, useMemo, useRef, useState } from 'react'
import './drafts.css'
import { useObservable } from '../connect/observable.ts'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useCommand } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { Fold } from '../ui/fold.tsx'
import { useWords } from '../words/use-words.tsx'
import { Composer } from './composer.tsx'
import { DraftCard } from './draft-card.tsx'
import { forgetHalfWritten, hasHalfWritten } from './half-written.ts'
import { StuckNotice } from './stuck-notice.tsx'

/** One's own notes before anybody else sees them: written quickly, stuck on the board later. */
export function DraftsTray() {
  const { t } = useWords()
  const room = useRoom()
  const { notes } = useBoard(room.drafts)
  const { session, access } = useSession()
  const { isOut } = useObservable(room.drafts.wire)
  const { phase } = session
  const [fold, setFold] = useFolding(phase, notes.length > 0)
  const [stuck, setStuck] = useStuck(notes)
  useEffect(() => {
    if (isOut) forgetHalfWritten(room)
  }, [isOut, room])
  // A locked board keeps nobody from writing for themselves.
  if (isOut || phase === 'closed' || !reaches(access, 'participant')) return null
  return (
    <section className="drafts panel panel--floating" aria-labelledby="drafts-heading">
      <header className="drafts__head">
        <h2 id="drafts-heading">{t('drafts.heading')}</h2>
        <span>{fold ? t('drafts.waiting', { count: notes.length }) : t('drafts.private')}</span>
        <Fold
          isFolded={fold}
          onFold={setFold}
          words={{ fold: t('drafts.fold'), unfold: t('drafts.unfold') }}
        />
      </header>
      {!fold && <Writing notes={notes} onStick={setStuck} />}
      <StuckNotice ids={stuck} onTaken={() => setStuck([])} />
    </section>
  )
}

/**
 * What was stuck last: all at once, or one that has just left the tray, by the form or by the mouse.
 * One that was thrown away has left it too, but is not on the board.
 */
function useStuck(notes: readonly NoteOnBoard[]) {
  const [stuck, setStuck] = useState<readonly EntryId[]>([])
  const before = useRef(notes)
  useEffect(() => {
    const ids = new Set(notes.map(({ id }) => id))
    const left = before.current.filter(({ id }) => !ids.has(id) && !stuck.includes(id))
    before.current = notes
    if (left.length > 0) setStuck(left.map(({ id }) => id))
  }, [notes, stuck])
  return [stuck, setStuck] as const
}

/** Open where notes are written and stuck; elsewhere a slim card, unless somebody opens it. */
function useFolding(phase: Phase, hasNotes: boolean) {
  const room = useRoom()
  const isFor = phase === 'evaluate' || phase === 'prepare' || (phase === 'causes' && hasNotes)
  const [chosen, setChosen] = useState<{ phase: Phase; isFolded: boolean } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew as each phase begins
  const wasWriting = useMemo(() => hasHalfWritten(room), [room, phase])
  const byItself = !(isFor || (wasWriting && phase === 'causes'))
  const isFolded = chosen?.phase === phase ? chosen.isFolded : byItself
  return [isFolded, (isFolded: boolean) => setChosen({ phase, isFolded })] as const
}

type WritingProps = {
  notes: readonly NoteOnBoard[]
  onStick: (ids: readonly EntryId[]) => void
}

/** The field, and what was written so far. */
function Writing({ notes, onStick }: WritingProps) {
  const { t } = useWords()
  const room = useRoom()
  const command = useCommand()
  const { session, canWrite } = useSession()
  const { phase } = session
  const isTold = phase === 'causes' || phase === 'plan'
  const canPlace = isTold && canWrite
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew as each phase begins
  const wasWriting = useMemo(() => hasHalfWritten(room), [room, phase])
  const [asksForMore, setAsksForMore] = useState(false)
  const isWriting = !isTold || wasWriting || asksForMore
  const [thrown, setThrown] = useState<readonly NoteOnBoard[]>([])
  const written = notes.filter(({ text }) => text.trim() !== '')
  const stickAll = async () => {
    onStick(written.map(({ id }) => id))
    await command({ type: 'placeAll' })
  }
  const throwAway = (note: NoteOnBoard) => {
    deleteNote(room.drafts.doc, note.id)
    setThrown([...thrown, note])
  }
  const bringBack = () => {
    const last = thrown.at(-1)
    if (last) addNote(room.drafts.doc, last)
    setThrown(thrown.slice(0, -1))
  }
  return (
    <>
      {isWriting && <Composer isOpened={asksForMore} />}
      {notes.length === 0 && (
        <p className="drafts__empty">{t(isTold ? 'drafts.allPlaced' : 'drafts.empty')}</p>
      )}
      {canPlace && written.length > 0 && (
        <Button look="primary" className="drafts__all" onClick={() => void stickAll()}>
          {t('drafts.stickAll', { count: written.length })}
        </Button>
      )}
      {thrown.length > 0 && (
        <div className="drafts__stuck" role="status">
          <span>{t('drafts.thrownAway')}</span>
          <Button size="small" look="quiet" onClick={bringBack}>
            {t('drafts.bringBack')}
          </Button>
        </div>
      )}
      <ul className="drafts__notes">
        {notes.map((note, index) => (
          <DraftCard
            key={note.id}
            note={note}
            number={index + 1}
            canPlace={canPlace}
            onThrowAway={throwAway}
          />
        ))}
      </ul>
      {!isWriting && (
        <Button size="small" className="drafts__another" onClick={() => setAsksForMore(true)}>
          {t('drafts.writeAnother')}
        </Button>
      )}
    </>
  )
}
