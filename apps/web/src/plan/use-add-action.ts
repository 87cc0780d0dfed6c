import { addAction } from '@kraftline/core/board/edit-actions'
import type { EntryId } from '@kraftline/core/ids'
import { useState } from 'react'
import { newId } from '../board/new-id.ts'
import { useRoom } from '../connect/room.ts'

export type Draft = {
  readonly noteId: EntryId | null
  readonly causeId: EntryId | null
  readonly text: string
}
export type AddAction = (draft: Draft) => void

/** From this many on, another one is asked about first. */
const many = 5

/** Adds actions; a sixth one waits until the person has said that it is meant. */
export function useAddAction(count: number) {
  const { doc } = useRoom().board
  const [own, setOwn] = useState<EntryId | null>(null)
  const [waiting, setWaiting] = useState<Draft | null>(null)
  const add: AddAction = (draft) => {
    const id = newId()
    addAction(doc, { id, owner: '', dueOn: '', ...draft })
    setOwn(id)
    setWaiting(null)
  }
  return {
    /** The action that was added here last: one goes on in its text. */
    own,
    waiting,
    add: (draft: Draft) => (count >= many ? setWaiting(draft) : add(draft)),
    confirm: () => waiting && add(waiting),
    cancel: () => setWaiting(null),
  }
}
