import { cueAt } from '@kraftline/core/play/cues'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { useWords } from '../words/use-words.tsx'
import { useSession } from './use-session.ts'

/** A hint at its time: the same to all, besides those that are for whoever leads. */
export function Cue() {
  const { t } = useWords()
  const room = useRoom()
  const { session, isFacilitator } = useSession()
  const now = useServerNow(room.control.time)
  const shared = cueAt(session, now, 'everybody')
  const cue = isFacilitator ? cueAt(session, now, 'facilitator') : shared
  return (
    <div className="cue" aria-live="polite">
      {cue && (
        <>
          <span className="phase-panel__cue">
            {t(cue === shared ? 'cue.label' : 'cue.private')}
          </span>
          <p>{t(`cue.${cue}`)}</p>
        </>
      )}
    </div>
  )
}
