import { longestStall, questionAt, shortestStall } from '@kraftline/core/play/prompts'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { questionWords } from './phase-words.ts'
import { useCommand } from './use-command.ts'
import { useSession } from './use-session.ts'

/** One of the eight questions, when nobody has written for a while; all see the same one. */
export function Question() {
  const { t } = useWords()
  const room = useRoom()
  const { session, isFacilitator } = useSession()
  const command = useCommand()
  const now = useServerNow(room.control.time)
  if (session.phase !== 'evaluate') return null
  const shown = questionAt(session, now)
  const key = shown === null ? undefined : questionWords[shown]
  const isLast = shown === questionWords.length - 1
  return (
    <div className="question">
      <div className="question__asked" aria-live="polite">
        {key && (
          <>
            <span className="phase-panel__cue">{t('facilitate.question')}</span>
            <p className="question__text">{t(key)}</p>
          </>
        )}
      </div>
      {isFacilitator && (
        <div className="question__acts">
          {!isLast && (
            <Button size="small" onClick={() => void command({ type: 'askQuestion' })}>
              {t(key ? 'facilitate.nextQuestion' : 'facilitate.askQuestion')}
            </Button>
          )}
          {key && (
            <Button
              size="small"
              look="quiet"
              onClick={() => void command({ type: 'dismissQuestion' })}
            >
              {t('facilitate.dismissQuestion')}
            </Button>
          )}
        </div>
      )}
      {isFacilitator && <Stall />}
    </div>
  )
}

const offered = [shortestStall, 60, 120, 180, longestStall]

/** How long nobody writes before a question comes up by itself. */
function Stall() {
  const { t, locale } = useWords()
  const { stallSeconds } = useSession().session
  const command = useCommand()
  const isOffered = stallSeconds === null || offered.includes(stallSeconds)
  const choices = isOffered ? offered : [...offered, stallSeconds].toSorted((a, b) => a - b)
  const said = (seconds: number) => {
    const isWhole = seconds % 60 === 0
    const format = {
      style: 'unit',
      unit: isWhole ? 'minute' : 'second',
      unitDisplay: 'long',
    } as const
    const amount = isWhole ? seconds / 60 : seconds
    return t('stall.after', { duration: new Intl.NumberFormat(locale, format).format(amount) })
  }
  return (
    <SelectField
      label={t('stall.label')}
      value={stallSeconds ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget
        void command({ type: 'setStall', seconds: value === '' ? null : Number(value) })
      }}
    >
      {choices.map((seconds) => (
        <option key={seconds} value={seconds}>
          {said(seconds)}
        </option>
      ))}
      <option value="">{t('stall.never')}</option>
    </SelectField>
  )
}
