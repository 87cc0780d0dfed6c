import type { IncidentOnBoard } from '@kraftline/core/board/snapshot-types'
import { formatMoment } from '@kraftline/core/report/moment'
import { lazy, type Ref, Suspense } from 'react'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Popover } from '../ui/popover.tsx'
import { useWords } from '../words/use-words.tsx'

const FirstAlertForm = lazy(async () => ({
  default: (await import('./first-alert-form.tsx')).FirstAlertForm,
}))

type FirstAlertPopoverProps = { incident: IncidentOnBoard; button?: Ref<HTMLButtonElement> }

/** The question when the first alert was, while it is open: the facilitator answers it, everybody else hears who does. */
export function FirstAlertPopover({ incident, button }: FirstAlertPopoverProps) {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  const { isFacilitator, canWrite, session } = useSession()
  const { start, startConfirmed } = incident
  if (start === null || startConfirmed) return null
  const time = formatMoment(start, { locale, timeZone })
  const answering = session.people.filter(({ access }) => access === 'facilitator')
  const names = new Intl.ListFormat(locale).format(answering.map(({ name }) => name))
  const question = (
    <button ref={button} type="button" className="alert-question">
      {t('board.whenFirstAlert')}
    </button>
  )
  return (
    <Popover trigger={question} label={t('board.whenFirstAlert')}>
      <div className="first-alert-answer">
        <p>{t('prepare.firstAlert.sayOn', { time })}</p>
        {isFacilitator && canWrite ? (
          <Suspense fallback={<p>{t('common.loading')}</p>}>
            <FirstAlertForm incident={incident} />
          </Suspense>
        ) : (
          <p>{t('prepare.firstAlert.whoAnswers', { names })}</p>
        )}
      </div>
    </Popover>
  )
}
