import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { useState } from 'react'
import { patchAction } from '../../connect/after-api.ts'
import { useRoom } from '../../connect/room.ts'
import { useWords } from '../../words/use-words.tsx'
import { IssueDialog } from '../issues/issue-dialog.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { ActionRow } from './action-row.tsx'
import { useToday } from './use-today.ts'
import './follow-up.css'

type Open = { readonly id: EntryId; readonly as: 'form' | 'issue' }

/** What was decided, and how it stands by now: the action, who does it, until when. */
export function PlanTable({ snapshot }: { snapshot: BoardSnapshot }) {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const today = useToday()
  const [open, setOpen] = useState<Open | null>(null)
  const { actions } = snapshot
  if (actions.length === 0) return <p className="after__empty">{t('after.noPlan')}</p>
  // Somebody may delete it meanwhile, by opening the session again.
  const opened = actions.find(({ id }) => id === open?.id)
  const close = () => setOpen(null)
  return (
    <>
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t('after.action')}</th>
            <th scope="col">{t('after.owner')}</th>
            <th scope="col">{t('after.due')}</th>
            <th scope="col">{t('after.status')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('follow.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <ActionRow
              key={action.id}
              action={action}
              snapshot={snapshot}
              today={today}
              onForm={() => setOpen({ id: action.id, as: 'form' })}
              onIssue={() => setOpen({ id: action.id, as: 'issue' })}
            />
          ))}
        </tbody>
      </table>
      {opened && open?.as === 'form' && (
        <ActionDialog
          action={opened}
          today={today}
          onSave={(patch) => patchAction(sessionId, opened.id, patch)}
          onClose={close}
        />
      )}
      {opened && open?.as === 'issue' && (
        <IssueDialog action={opened} snapshot={snapshot} onClose={close} />
      )}
    </>
  )
}
