import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import { teamHandOn } from '@kraftline/core/board/team-hand'
import type { PersonId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { useWords } from '../../words/use-words.tsx'

type Knowing = {
  /** When the hour began; null before. */
  readonly begunAt: Instant | null
  readonly people: { get(id: PersonId): { readonly name: string } | undefined }
}

/** Says what the team did to a message in the hour, and who did; null where it came with the incident. */
export function useSayHand({ begunAt, people }: Knowing) {
  const { t } = useWords()
  return (message: CommunicationOnBoard): string | null => {
    const hand = teamHandOn(message, begunAt)
    if (!hand) return null
    const name = hand.by && people.get(hand.by)?.name
    return name ? t(`walk.${hand.what}By`, { name }) : t(`walk.${hand.what}`)
  }
}
