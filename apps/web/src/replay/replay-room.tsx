import { useEffect, useState } from 'react'
import type { SessionView } from '../connect/api.ts'
import { RoomContext } from '../connect/room.ts'
import { browserClock, monotonicNow } from '../connect/server-time.ts'
import { useWords } from '../words/use-words.tsx'
import { fetchReplay } from './fetch-replay.ts'
import { Player } from './player.ts'
import { PlayerPage } from './player-page.tsx'
import { openReplayedRoom, type ReplayedRoom } from './replayed-room.ts'
import { tellScenes } from './tell-scene.ts'
import { PlayerContext } from './use-player.ts'

type Opened = {
  readonly player: Player
  readonly replayed: ReplayedRoom
  /** Asks for what has not arrived, or has happened since. */
  fetch(): void
  close(): void
}

/** A session's replay from the inside: it arrives, and is shown, as long as this page is. */
export function ReplayRoom({ view, secret }: { view: SessionView; secret: string | null }) {
  const { t } = useWords()
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    const next = open(view, secret)
    setOpened(next)
    return () => next.close()
  }, [view, secret])
  useEffect(() => {
    document.title = `${t('replay.heading', { title: view.title })} · Kraftline`
  }, [t, view.title])
  if (!opened) return null
  return (
    <RoomContext value={opened.replayed.room}>
      <PlayerContext value={opened.player}>
        <PlayerPage onFetch={opened.fetch} />
      </PlayerContext>
    </RoomContext>
  )
}

function open(view: SessionView, secret: string | null): Opened {
  // Seconds are counted by what only goes forward.
  const player = new Player({ now: monotonicNow, after: browserClock.after })
  const replayed = openReplayedRoom(view, { board: player.state.get().scene.board, secret })
  const tell = tellScenes(replayed)
  const follow = () => tell(player.state.get())
  const unfollow = player.state.subscribe(follow)
  follow()
  const closing = new AbortController()
  const fetch = () => {
    const { signal } = closing
    void fetchReplay(player, { id: view.id, secret, clock: browserClock, signal })
  }
  fetch()
  return {
    player,
    replayed,
    fetch,
    close() {
      closing.abort()
      unfollow()
      player.leave()
      replayed.room.close()
    },
  }
}
