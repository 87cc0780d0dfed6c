import type { ActionOnBoard } from '@kraftline/core/board/snapshot-types'
import { instantOf } from '@kraftline/core/incident/zone'
import type { Instant } from '@kraftline/core/time'
import { useWords } from '../words/use-words.tsx'

/** A due date is a day, the same everywhere: it is read and written in UTC. */
function startOfDay(dueOn: string): Instant | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(dueOn)?.slice(1).map(Number)
  if (!parts) return null
  const [year = 0, month = 0, day = 0] = parts
  const at = instantOf({ year, month, day, hour: 0, minute: 0, second: 0, ms: 0 }, 'UTC')
  return at.ok ? at.value : null
}

/** What was decided: the action, who does it, until when, and how it stands. */
export function PlanTable({ actions }: { actions: readonly ActionOnBoard[] }) {
  const { t, locale } = useWords()
  if (actions.length === 0) return <p className="after__empty">{t('after.noPlan')}</p>
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const sayDay = (dueOn: string) => {
    const at = startOfDay(dueOn)
    return at === null ? t('outline.noDate') : day.format(at)
  }
  return (
    <div className="after__scroll">
      <table className="after__plan">
        <thead>
          <tr>
            <th scope="col">{t('after.action')}</th>
            <th scope="col">{t('after.owner')}</th>
            <th scope="col">{t('after.due')}</th>
            <th scope="col">{t('after.status')}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action.id}>
              <td>{action.text}</td>
              <td>{action.owner || t('outline.nobody')}</td>
              <td>{sayDay(action.dueOn)}</td>
              <td>
                <span className={`status status--${action.status}`}>
                  {t(`after.status.${action.status}`)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
