// Reached by the page of the room; what others say of themselves comes in here, and what one follows goes to the board.
import type { PersonId } from '@kraftline/core/ids'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { useIsWriting } from '../walk/use-is-writing.ts'
import { useStanding } from '../walk/use-standing.ts'
import { isTaken } from '../walk/walk-keys.ts'
import { type Following, FollowingContext } from './following.ts'
import { Others } from './others.ts'

type FollowProviderProps = {
  /** Puts the board in front, where one sees one thing at a time. */
  onBoard: () => void
  children: ReactNode
}

/** Lets everything inside know of the others at the board, and follow what one of them sees. */
export function FollowProvider({ onBoard, children }: FollowProviderProps) {
  const following = useFollowingNow(onBoard)
  useEscape(following)
  return <FollowingContext value={following}>{children}</FollowingContext>
}

type Person = { readonly id: PersonId; readonly name: string }

function useFollowingNow(onBoard: () => void): Following {
  const others = useOthers()
  const { session } = useSession()
  const { presenting, people } = session
  const shown = presenting?.communicationId === null ? presenting : null
  const [standing, come, leave] = useStanding(shown)
  const [chosen, setChosen] = useState<Person | null>(null)
  const [left, setLeft] = useState<string | null>(null)
  const isWriting = useIsWriting()
  const shower = people.find(({ id }) => id === shown?.participantId) ?? null
  const isHere = people.some(({ id, connected }) => id === chosen?.id && connected)
  useEffect(() => {
    if (!chosen || isHere) return
    setLeft(chosen.name)
    setChosen(null)
  }, [chosen, isHere])

  // With nothing to be asked along to, there is nothing to stay away from.
  const stay = () => {
    if (standing !== 'none') leave()
  }
  const followed = standing === 'along' ? shower : standing === 'leading' ? null : chosen
  return {
    others,
    standing,
    showing: shower?.name ?? null,
    followed,
    seenId: isWriting ? null : (followed?.id ?? null),
    left,
    follow: (id) => {
      const person = people.find((other) => other.id === id)
      if (!person) return
      setLeft(null)
      stay()
      setChosen({ id, name: person.name })
      onBoard()
    },
    come: () => {
      setChosen(null)
      setLeft(null)
      come()
      onBoard()
    },
    stop: () => {
      setChosen(null)
      stay()
    },
    dismiss: () => setLeft(null),
  }
}

function useOthers(): Others {
  const { board, me } = useRoom()
  const others = useMemo(() => new Others(board.awareness, me.id), [board, me])
  useEffect(() => others.listen(), [others])
  return others
}

/** Escape stops following, unless the board, a field, a menu or a dialog has a use for it. */
function useEscape({ followed, stop }: Following): void {
  useEffect(() => {
    if (!followed) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isTaken(event)) return
      event.preventDefault()
      stop()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
