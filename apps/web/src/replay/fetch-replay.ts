import type { SessionId } from '@kraftline/core/ids'
import { type ReplayLine, replayLineSchema } from '@kraftline/core/report/replay-line'
import type { Clock, Millis } from '@kraftline/core/time'
import { second } from '@kraftline/core/time'
import { openReplayStream } from '../connect/replay-stream.ts'
import type { Player } from './player.ts'
import { splitLines } from './split-lines.ts'

type Fetching = {
  readonly id: SessionId
  readonly secret: string | null
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** How long after each try that brought nothing the next one comes. */
const patience: readonly Millis[] = [0, second, 3 * second, 8 * second]

/**
 * Gives a player what it has not got yet of a session, as it arrives. Where the link drops it goes on
 * from there; where it stays away, that is said.
 */
export async function fetchReplay(player: Player, fetching: Fetching): Promise<void> {
  player.arrive('arriving')
  for (let tries = 0; tries < patience.length; ) {
    await wait(patience[tries] ?? 0, fetching)
    const from = player.seq
    const outcome = await fetchOnce(player, fetching)
    if (fetching.signal.aborted) return
    if (outcome !== 'dropped') return player.arrive(outcome)
    tries = player.seq > from ? 1 : tries + 1
  }
  player.arrive('dropped')
}

async function fetchOnce(player: Player, { id, secret, signal }: Fetching) {
  const stream = await openReplayStream(id, { secret, after: player.seq, signal })
  if (!stream.ok) return isGone(stream.error.status) ? 'gone' : 'dropped'
  try {
    for await (const lines of splitLines(stream.value)) {
      if (!player.take(lines.flatMap(readLine))) return 'too-long'
    }
    return 'whole'
  } catch {
    return 'dropped'
  }
}

function isGone(status: number): boolean {
  return status === 401 || status === 403 || status === 404
}

/** A line that makes no sense, as of a kind to come, is left out. */
function readLine(line: string): ReplayLine[] {
  const read = replayLineSchema.safeParse(parseJson(line))
  return read.success ? [read.data] : []
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function wait(delay: Millis, { clock, signal }: Fetching): Promise<void> {
  if (delay === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const cancel = clock.after(delay, resolve)
    signal.addEventListener('abort', () => {
      cancel()
      resolve()
    })
  })
}
