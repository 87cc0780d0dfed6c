import type { SessionId } from '@kraftline/core/ids'
import { useEffect, useState } from 'react'
import { type Problem, readSession, type SessionView } from '../connect/api.ts'
import { hasJoined, rememberedSecret } from '../people/door-memory.ts'
import { UnknownLink } from '../people/unknown-link.tsx'
import { useWords } from '../words/use-words.tsx'
import { ReplayRoom } from './replay-room.tsx'

type Door =
  | { readonly at: 'opening' }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'inside'; readonly view: SessionView; readonly secret: string | null }

/** A session as it was, for whoever may look at it: by their cookie, else by the link in hand. */
export function ReplayPage({ id }: { id: SessionId }) {
  const { t } = useWords()
  const [secret] = useState(() => rememberedSecret(id))
  const [door, setDoor] = useState<Door>({ at: 'opening' })
  useEffect(() => {
    void openDoor(id, secret).then(setDoor)
  }, [id, secret])
  if (door.at === 'opening') return <p className="page-wait">{t('common.loading')}</p>
  if (door.at === 'refused') return <UnknownLink problem={door.problem} />
  return <ReplayRoom view={door.view} secret={door.secret} />
}

async function openDoor(id: SessionId, secret: string | null): Promise<Door> {
  if (hasJoined(id) || !secret) {
    const known = await readSession(id, null)
    if (known.ok) return { at: 'inside', view: known.value, secret: null }
    if (!secret) return { at: 'refused', problem: known.error }
  }
  const seen = await readSession(id, secret)
  if (!seen.ok) return { at: 'refused', problem: seen.error }
  return { at: 'inside', view: seen.value, secret }
}
