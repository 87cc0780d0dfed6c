import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { sharedState } from '@kraftline/core/protocol/state-message'
import type { Playing } from './player.ts'
import type { ReplayedRoom } from './replayed-room.ts'
import { withoutPeople } from './without-people.ts'

type Told = {
  readonly playing: Playing
  readonly board: BoardSnapshot
  readonly session: StateMessage
}

/** Keeps a replayed room at what is being played; the answer is called with each change of that. */
export function tellScenes(room: Pick<ReplayedRoom, 'show'>): (playing: Playing) => void {
  let told: Told | null = null
  return (playing) => {
    const { scene, hidden } = playing
    const before = told?.playing
    const isSameBoard = before?.scene.board === scene.board && before.hidden === hidden
    const isSameState = before?.scene.state === scene.state
    if (told && isSameBoard && isSameState) return
    const board = told && isSameBoard ? told.board : withoutPeople(scene.board, hidden)
    const session = told && isSameState ? told.session : messageOf(playing, told)
    told = { playing, board, session }
    room.show(board, session)
  }
}

/** What everybody was told then. Who was connected nobody wrote down: those who had joined count as there. */
function messageOf({ scene: { state }, now }: Playing, told: Told | null): StateMessage {
  const connected = new Set(state.people.map(({ id }) => id))
  const shared = sharedState(state, { now, connected, facilitatorGoneSince: null })
  const isSame = told?.playing.scene.state.people === state.people
  // The same people are the same list, so that nothing is drawn anew for them.
  const people = told && isSame ? told.session.people : shared.people
  // Nobody's votes are in a replay, so there are no sums either.
  return { ...shared, people, votes: null, mine: null, drafts: null }
}
