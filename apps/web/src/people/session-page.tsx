import type { SessionId } from '@kraftline/core/ids'
import { lazy, Suspense, useEffect, useState } from 'react'
import {
  joinSession,
  type Participant,
  type Problem,
  readSession,
  type SessionView,
} from '../connect/api.ts'
import { forgetSession } from '../connect/forget-session.ts'
import { forgetCopies } from '../connect/local-copy.ts'
import { useWords } from '../words/use-words.tsx'
import { forgetSecret, hasJoined, rememberedSecret, rememberJoined } from './door-memory.ts'
import { JoinPage } from './join-page.tsx'
import { UnknownLink } from './unknown-link.tsx'

const RoomPage = lazy(async () => ({
  default: (await import('../facilitate/room-page.tsx')).RoomPage,
}))

type Door =
  | { readonly at: 'opening' }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'door'; readonly view: SessionView; readonly secret: string }
  | { readonly at: 'inside'; readonly view: SessionView; readonly me: Participant }

/** A session's address: the door for who has a link, the room for who has joined. */
export function SessionPage({ id }: { id: SessionId }) {
  const { t } = useWords()
  const [secret] = useState(() => rememberedSecret(id))
  const [door, setDoor] = useState<Door>({ at: 'opening' })

  useEffect(() => {
    void openDoor(id, secret).then(setDoor)
  }, [id, secret])

  if (door.at === 'opening') return <p className="page-wait">{t('common.loading')}</p>
  if (door.at === 'refused') return <UnknownLink problem={door.problem} />
  if (door.at === 'door') {
    const joined = async () => {
      rememberJoined(id)
      setDoor(await openDoor(id, null))
    }
    return <JoinPage view={door.view} secret={door.secret} onJoined={() => void joined()} />
  }
  return (
    <Suspense fallback={<p className="page-wait">{t('common.loading')}</p>}>
      <RoomPage view={door.view} me={door.me} />
    </Suspense>
  )
}

/** Who joined here before is the same person by their cookie; a link in hand may raise them. */
async function openDoor(id: SessionId, secret: string | null): Promise<Door> {
  const isKnown = hasJoined(id)
  if (isKnown || !secret) {
    const known = await readSession(id, null)
    if (known.ok && known.value.participant) {
      const me = await raise(id, secret, known.value.participant)
      forgetSecret(id)
      return { at: 'inside', view: known.value, me }
    }
    if (!known.ok) void forgetGone(id, known.error)
    // Without a link to try, why the cookie does not do is all there is to say.
    const isFinal = !known.ok && (!secret || !isUnknownHere(known.error))
    if (isFinal) return { at: 'refused', problem: known.error }
  }
  if (!secret) return { at: 'refused', problem: unknownLink }
  const seen = await readSession(id, secret)
  if (!seen.ok) return { at: 'refused', problem: seen.error }
  return { at: 'door', view: seen.value, secret }
}

/** What this browser kept of a session that is deleted, or that will not have its person any more. */
async function forgetGone(id: SessionId, { status }: Problem): Promise<void> {
  if (status === 404) await forgetSession(id)
  if (status === 403) await forgetCopies(id, { keepUnsaved: true })
}

/** Joining again with the cookie is the same person, with what the link in hand allows. */
async function raise(id: SessionId, secret: string | null, me: Participant): Promise<Participant> {
  if (!secret) return me
  const again = await joinSession(id, { secret, name: me.name, discipline: me.discipline })
  return again.ok ? again.value.participant : me
}

const unknownLink: Problem = { status: 404, code: 'not-found', detail: '', errors: [] }

/** Whether a link in hand may still open the door: nobody yet, or somebody whose old link was renewed. */
function isUnknownHere(problem: Problem): boolean {
  return problem.status === 401 || problem.status === 403 || problem.status === 404
}
