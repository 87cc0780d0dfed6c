import type { SessionId } from '@kraftline/core/ids'
import type { Locale } from '@kraftline/core/play/locale'
import { createContext, useContext } from 'react'
import { type CadenceMinutes, loadPicture, type Participant, type SessionView } from './api.ts'
import { type BoardConnection, openBoard } from './board.ts'
import { type Control, openControl } from './control.ts'
import { PictureFiles } from './picture-files.ts'

/** Everything that a person in a session's room works with. */
export type Room = {
  readonly sessionId: SessionId
  readonly title: string
  /** The session's: what the team writes together is in it, whatever each of them reads. */
  readonly locale: Locale
  readonly timeZone: string
  readonly cadence: CadenceMinutes
  /** Whether it continues a series. */
  readonly continues: boolean
  readonly me: Participant
  readonly control: Control
  readonly board: BoardConnection
  readonly drafts: BoardConnection
  readonly pictures: PictureFiles
  close(): void
}

/** Opens all three connections of a person who has joined. */
export function openRoom(view: SessionView, me: Participant): Room {
  const control = openControl(view.id, view.session)
  const now = () => control.time.now()
  const who = { sessionId: view.id, me: me.id, now }
  const board = openBoard({ ...who, room: 'board' })
  const drafts = openBoard({ ...who, room: 'drafts' })
  const pictures = new PictureFiles((name) => loadPicture(view.id, name))
  return {
    sessionId: view.id,
    title: view.title,
    locale: view.locale,
    timeZone: view.timeZone,
    cadence: view.cadence,
    continues: view.continues,
    me,
    control,
    board,
    drafts,
    pictures,
    close() {
      control.close()
      board.close()
      drafts.close()
      pictures.close()
    },
  }
}

export const RoomContext = createContext<Room | null>(null)

/** The room that this page is in. */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('useRoom outside of a room')
  return room
}
