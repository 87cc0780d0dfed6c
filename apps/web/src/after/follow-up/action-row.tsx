import { isOverdue } from '@kraftline/core/board/follow-up'
import type { ActionOnBoard, BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { CalendarDay } from '@kraftline/core/incident/calendar-day'
import { formatDay } from '@kraftline/core/report/moment'
import { actionText } from '@kraftline/core/report/plain-text'
import { useRoom } from '../../connect/room.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { CopyButton } from '../take-home/copy-button.tsx'
import { saveReminder } from './save-reminder.ts'
import { useMayFollowUp } from './use-may-follow-up.ts'

type ActionRowProps = {
  action: ActionOnBoard
  snapshot: BoardSnapshot
  today: CalendarDay
  onForm: () => void
  onIssue: () => void
}

/** One action, with what can be done with it alone. */
export function ActionRow({ action, snapshot, today, onForm, onIssue }: ActionRowProps) {
  const { t, locale } = useWords()
  const room = useRoom()
  const mayFollowUp = useMayFollowUp()
  const { text, owner, dueOn, status } = action
  const name = text || t('follow.unnamed')
  return (
    <tr className={`plan-table__row plan-table__row--${status}`}>
      <th scope="row">{name}</th>
      <td data-label={t('after.owner')}>{owner || t('outline.nobody')}</td>
      <td data-label={t('after.due')}>
        {formatDay(dueOn, locale) ?? t('outline.noDate')}
        {isOverdue(action, today) && <span className="plan-table__late">{t('follow.late')}</span>}
      </td>
      <td data-label={t('after.status')}>
        <Standing action={action} />
      </td>
      <td className="plan-table__acts">
        {mayFollowUp && (
          <Button size="small" aria-label={t('follow.openFor', { action: name })} onClick={onForm}>
            {t('follow.open')}
          </Button>
        )}
        <CopyButton
          size="small"
          look="quiet"
          label={t('common.copy')}
          name={t('follow.copied', { action: name })}
          text={() => actionText(action, snapshot, room.locale)}
        />
        <Button
          size="small"
          look="quiet"
          aria-label={t('follow.issueFor', { action: name })}
          onClick={onIssue}
        >
          {t('follow.issue')}
        </Button>
        {dueOn !== '' && status === 'open' && (
          <Button
            size="small"
            look="quiet"
            aria-label={t('follow.remindFor', { action: name })}
            onClick={() => saveReminder(action, snapshot, room)}
          >
            {t('follow.remind')}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Open, done or dropped; since when, and the word on it. */
function Standing({ action: { status, closedOn, closedNote } }: { action: ActionOnBoard }) {
  const { t, locale } = useWords()
  const day = closedOn && formatDay(closedOn, locale)
  return (
    <>
      <span className={`status status--${status}`}>{t(`after.status.${status}`)}</span>
      {status !== 'open' && day && <span className="plan-table__since">{day}</span>}
      {status !== 'open' && closedNote && <span className="plan-table__note">{closedNote}</span>}
    </>
  )
}
