import { minute, second } from '@kraftline/core/time'
import { useWords } from '../words/use-words.tsx'
import { useClockFaces } from './use-clock-faces.ts'
import { usePlaying } from './use-player.ts'

/** The time of the session beside the moment of the incident that people were busy with. */
export function TwoClocks() {
  const { t } = useWords()
  const faces = useClockFaces()
  const now = usePlaying((playing) => Math.floor(playing.now / second) * second)
  const begunAt = usePlaying(({ scene }) => scene.state.begunAt)
  const moment = usePlaying(({ story, index }) => story.moments[index - 1] ?? null)
  const minutes =
    begunAt === null || now + second <= begunAt
      ? null
      : Math.max(0, Math.floor((now - begunAt) / minute)) + 1
  return (
    <dl className="two-clocks">
      <div>
        <dt>{t('replay.sessionTime')}</dt>
        <dd>
          {faces.session(now)}
          {minutes !== null && <small> {t('replay.minute', { minutes })}</small>}
        </dd>
      </div>
      <div title={t('replay.incidentHint')}>
        <dt>{t('replay.incidentTime')}</dt>
        <dd>{moment === null ? '–' : faces.incident(moment)}</dd>
      </div>
    </dl>
  )
}
