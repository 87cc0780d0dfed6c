import type { ActionOnBoard, BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { inline } from '@kraftline/core/report/markdown'
import { actionFacts } from '@kraftline/core/report/plain-text'
import { useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.tsx'
import { type IssueService, issueLink, issueServices, readTracker } from './issue-link.ts'
import { keepTracker, keptTracker } from './kept-tracker.ts'

type IssueDialogProps = { action: ActionOnBoard; snapshot: BoardSnapshot; onClose: () => void }

const serviceNames: Record<IssueService, string> = { github: 'GitHub', gitlab: 'GitLab' }

/** An action as a new issue: the form is opened filled in, and nothing is sent from here. */
export function IssueDialog({ action, snapshot, onClose }: IssueDialogProps) {
  const { t } = useWords()
  const { sessionId, locale } = useRoom()
  const [address, setAddress] = useState(() => keptTracker()?.address ?? '')
  const [chosen, setChosen] = useState<IssueService>(() => keptTracker()?.service ?? 'github')
  const tracker = readTracker(address)
  const service = tracker.ok ? (tracker.value.service ?? chosen) : chosen
  const isWrong = address.trim() !== '' && !tracker.ok
  const facts = actionFacts(action, snapshot, locale).map((fact) => `- ${inline(fact)}`)
  const issue = {
    title: action.text || t('follow.unnamed'),
    text: [...facts, '', `${location.origin}/s/${sessionId}`].join('\n'),
  }
  return (
    <Dialog open onClose={onClose} title={t('issue.title')} text={t('issue.text')}>
      <TextField
        label={t('issue.address')}
        hint={t('issue.addressHint')}
        error={isWrong ? t('issue.addressWrong') : undefined}
        placeholder="https://github.com/…"
        inputMode="url"
        spellCheck={false}
        autoCapitalize="none"
        value={address}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      {tracker.ok && tracker.value.service === null && (
        <SelectField
          label={t('issue.service')}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value as IssueService)}
        >
          {issueServices.map((one) => (
            <option key={one} value={one}>
              {serviceNames[one]}
            </option>
          ))}
        </SelectField>
      )}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common.close')}</Button>
        {tracker.ok && (
          <a
            className="button button--primary"
            href={issueLink({ ...tracker.value, service }, issue)}
            target="_blank"
            rel="noopener noreferrer"
            onClick={() => keepTracker(tracker.value, service)}
          >
            {t('issue.open', { service: serviceNames[service] })}
          </a>
        )}
      </div>
    </Dialog>
  )
}
