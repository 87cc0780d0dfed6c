import { useMemo } from 'react'
import type { PictureKind } from '../../board/export/make-poster.ts'
import { useRoom } from '../../connect/room.ts'
import { useBoard } from '../../connect/use-board.ts'
import { cadenceOf, useMeasured } from '../../facilitate/use-measured.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { peopleOnPaper } from '../../people/people-on-paper.ts'
import { speaker } from '../../words/speaker.ts'
import { loadWords } from '../../words/words.ts'

/** Makes pictures of this session's board in the session's language; what draws them is loaded when one is wanted. */
export function usePoster(): (kind: PictureKind) => Promise<Blob> {
  const room = useRoom()
  const snapshot = useBoard(room.board)
  const metrics = useMeasured()
  const { session } = useSession()
  return useMemo(
    () => async (kind) => {
      const { title, locale, timeZone } = room
      const [{ makePoster }, { paperWords }, { posterWords }, words] = await Promise.all([
        import('../../board/export/make-poster.ts'),
        import('../../board/paper-words.ts'),
        import('./poster-words.ts'),
        loadWords(locale),
      ])
      const t = speaker(locale, words)
      const review = { title, metrics, timeZone, gapMinutes: room.cadence.gapMinutes }
      const input = {
        ...{ snapshot, timeZone, locale },
        files: room.pictures,
        cadence: cadenceOf(room),
        people: peopleOnPaper(session.people),
        isAnonymous: session.anonymous,
        votes: session.votes,
        begunAt: session.begunAt,
        paperWords: paperWords(t, locale),
        words: posterWords(review, { t, locale }),
      }
      return await makePoster(input, kind)
    },
    [room, snapshot, metrics, session],
  )
}
