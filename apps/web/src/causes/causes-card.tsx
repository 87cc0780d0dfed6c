import { addCause } from '@kraftline/core/board/edit-causes'
import type { CauseOnBoard } from '@kraftline/core/board/snapshot-types'
import { useState } from 'react'
import { newId } from '../board/new-id.ts'
import type { OnOpen } from '../board/opened.ts'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { Fold } from '../ui/fold.tsx'
import { useWords } from '../words/use-words.tsx'
import './causes.css'

/** The root causes that the group has named, one line each: each opens as a form. */
export function CausesCard({ onOpen }: { onOpen: OnOpen }) {
  const { t } = useWords()
  const room = useRoom()
  const { causes } = useBoard(room.board)
  const { canWrite } = useSession()
  const [isFolded, setFolded] = useState(true)
  const add = () => {
    const id = newId()
    addCause(room.board.doc, { id, text: '' })
    onOpen({ kind: 'cause', id })
  }
  return (
    <section className="causes panel panel--floating" aria-labelledby="causes-heading">
      <header className="causes__head">
        <h2 id="causes-heading">{t('causes.heading2')}</h2>
        <span>{causes.length > 0 && causes.length}</span>
        {canWrite && (
          <Button
            size="small"
            icon
            onClick={add}
            aria-label={t('causes.new')}
            title={t('causes.new')}
          >
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path d="M7 1.5v11M1.5 7h11" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </Button>
        )}
        <Fold
          isFolded={isFolded}
          onFold={setFolded}
          words={{ fold: t('causes.fold'), unfold: t('causes.unfold') }}
        />
      </header>
      {!isFolded && (
        <ul className="causes__all">
          {causes.length === 0 && <li className="causes__empty">{t('causes.empty')}</li>}
          {causes.map((cause) => (
            <CauseLine key={cause.id} cause={cause} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  )
}

function CauseLine({ cause, onOpen }: { cause: CauseOnBoard; onOpen: OnOpen }) {
  const { t } = useWords()
  const { notes } = useBoard(useRoom().board)
  const tied = notes.filter(({ causeId }) => causeId === cause.id)
  const whys = cause.whys.filter((why) => why.trim() !== '')
  return (
    <li>
      <button
        type="button"
        className="causes__line"
        onClick={() => onOpen({ kind: 'cause', id: cause.id })}
      >
        {cause.text.trim() || t('causes.unnamed')}
        <small>{t('causes.summary', { whys: whys.length, notes: tied.length })}</small>
      </button>
    </li>
  )
}
