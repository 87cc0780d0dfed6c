import { personColor } from '@kraftline/core/play/person-color'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { useFollowing } from '../board/company/following.ts'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { useWords } from '../words/use-words.tsx'

const mostFaces = 8

/** Everybody's face; where there is room, pressing one follows what that person sees. */
export function Faces({ canFollow }: { readonly canFollow: boolean }) {
  const { people, spotlight } = useSession().session
  return (
    <span className="people-bar__faces">
      {people.slice(0, mostFaces).map((person, index) => (
        <Face
          key={person.id}
          person={person}
          color={personColor(index)}
          hasFloor={person.id === spotlight}
          canFollow={canFollow}
        />
      ))}
    </span>
  )
}

type FaceProps = {
  readonly person: StateMessage['people'][number]
  readonly color: string
  readonly hasFloor: boolean
  readonly canFollow: boolean
}

function Face({ person: { id, name, connected }, color, hasFloor, canFollow }: FaceProps) {
  const { t } = useWords()
  const { me } = useRoom()
  const following = useFollowing()
  const look = hasFloor ? 'people-bar__face people-bar__face--floor' : 'people-bar__face'
  const avatar = <Avatar name={name} color={color} away={!connected} />
  if (!canFollow || !following || id === me.id || !connected) {
    return (
      <span className={look} aria-hidden="true">
        {avatar}
      </span>
    )
  }
  const isFollowed = following.followed?.id === id
  return (
    <button
      type="button"
      className={look}
      aria-label={t('company.follow', { name })}
      title={t('company.follow', { name })}
      aria-pressed={isFollowed}
      onClick={() => (isFollowed ? following.stop() : following.follow(id))}
    >
      {avatar}
    </button>
  )
}
