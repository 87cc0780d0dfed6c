import { isOverdue } from '@kraftline/core/board/follow-up'
import { type ActionStatus, actionStatuses } from '@kraftline/core/board/snapshot-types'
import type { PatchAction } from '@kraftline/core/protocol/http'
import type { ActionView } from '@kraftline/core/protocol/http-answers'
import { formatDay } from '@kraftline/core/report/moment'
import type { Result } from '@kraftline/core/result'
import { useState } from 'react'
import { ActionDialog } from '../../after/follow-up/action-dialog.tsx'
import { useToday } from '../../after/follow-up/use-today.ts'
import type { Problem } from '../../connect/api.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.tsx'

type SaidActionProps = {
  action: ActionView
  onChange: (patch: PatchAction) => Promise<Result<unknown, Problem>>
}

/** An action of an earlier review: how it stands can be said here. */
export function SaidAction({ action, onChange }: SaidActionProps) {
  const { t, locale } = useWords()
  const today = useToday()
  const [isChanging, setChanging] = useState(false)
  const { text, owner, dueOn, status, closedNote, closedOn } = action
  const name = text || t('follow.unnamed')
  const due = formatDay(dueOn, locale)
  const closed = closedOn ? formatDay(closedOn, locale) : null
  const isLate = isOverdue(action, today)
  const setStatus = (next: string) => {
    const known = actionStatuses.find((one) => one === next)
    if (known) void onChange({ status: known })
  }
  return (
    <li className={`said__action said__action--${status}`}>
      <div className="said__what">
        <p className="said__name">{name}</p>
        <p className="said__who">
          {owner || t('outline.nobody')} ·{' '}
          {due === null ? t('outline.noDate') : t('series.until', { day: due })}
          {isLate && <strong className="said__late">{t('follow.late')}</strong>}
        </p>
        {closed && <p className="said__who">{t(closedWord(status), { day: closed })}</p>}
        {closedNote && <p className="said__note">{closedNote}</p>}
      </div>
      <div className="said__acts">
        <SelectField
          label={t('series.statusOf', { action: name })}
          labelHidden
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value)}
        >
          {actionStatuses.map((one) => (
            <option key={one} value={one}>
              {t(`after.status.${one}`)}
            </option>
          ))}
        </SelectField>
        <Button
          look="quiet"
          aria-label={t('follow.openFor', { action: name })}
          onClick={() => setChanging(true)}
        >
          {t('follow.open')}
        </Button>
      </div>
      {isChanging && (
        <ActionDialog
          action={action}
          today={today}
          onSave={onChange}
          onClose={() => setChanging(false)}
        />
      )}
    </li>
  )
}

function closedWord(status: ActionStatus) {
  return status === 'dropped' ? 'series.droppedOn' : 'series.doneOn'
}
