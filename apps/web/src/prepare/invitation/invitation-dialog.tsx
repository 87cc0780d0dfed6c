import { writeCalendar } from '@kraftline/core/report/calendar'
import { writeInvitation } from '@kraftline/core/report/invitation'
import { minute } from '@kraftline/core/time'
import { useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useWords } from '../../words/use-words.tsx'
import { TimeProblem } from '../time-problem.tsx'
import { type Invitation, useInvitation } from './use-invitation.ts'
import './invitation.css'

type InvitationDialogProps = { open: boolean; onClose: () => void; onLinks: () => void }

/** An invitation to copy, and the hour for a calendar; both in the session's language. */
export function InvitationDialog({ open, onClose, onLinks }: InvitationDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('invitation.heading')}
      text={t('invitation.text')}
      wide
    >
      <InvitationForm onClose={onClose} onLinks={onLinks} />
    </Dialog>
  )
}

const alarmBefore = 10 * minute

function InvitationForm({ onClose, onLinks }: Omit<InvitationDialogProps, 'open'>) {
  const { t } = useWords()
  const { sessionId, title, locale, control } = useRoom()
  const invitation = useInvitation()
  const { hour, zone, form } = invitation
  const written = hour.ok
    ? writeInvitation({
        title,
        ...hour.value,
        who: form.who,
        link: form.link.trim(),
        locale,
        timeZone: zone,
      })
    : null
  const save = () => {
    if (!hour.ok || !written) return
    const file = writeCalendar({
      uid: `${sessionId}@kraftline`,
      stamp: control.time.now(),
      ...hour.value,
      title: written.subject,
      text: written.text,
      link: form.link.trim(),
      alarmBefore,
    })
    saveFile({ name: 'kraftline.ics', type: 'text/calendar', text: file })
  }
  return (
    <div className="invitation">
      <Fields invitation={invitation} onLinks={onLinks} />
      <div className="invitation__written">
        <TextArea
          label={t('invitation.written')}
          readOnly
          rows={16}
          lang={locale}
          value={written?.text ?? t('invitation.noHour')}
        />
      </div>
      <div className="dialog__actions invitation__acts">
        <CopyText text={written?.text ?? null} />
        <Button disabled={!written} onClick={save}>
          {t('invitation.calendar')}
        </Button>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </div>
  )
}

function Fields({ invitation, onLinks }: { invitation: Invitation; onLinks: () => void }) {
  const { t } = useWords()
  const { form, change, zone, zones, hour, choose } = invitation
  return (
    <div className="invitation__fields">
      <div className="invitation__when">
        <TextField
          label={t('invitation.day')}
          type="date"
          value={form.day}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <TextField
          label={t('invitation.time')}
          type="time"
          value={form.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      </div>
      {zones.length > 1 ? (
        <SelectField
          label={t('invitation.zone')}
          value={zone}
          onChange={(event) => change({ zone: event.currentTarget.value })}
        >
          {zones.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : (
        <p className="field__hint">{t('invitation.inZone', { zone })}</p>
      )}
      {!hour.ok && hour.error && <TimeProblem problem={hour.error} zone={zone} onChoose={choose} />}
      <TextArea
        label={t('invitation.who')}
        hint={t('invitation.whoHint')}
        rows={2}
        value={form.who}
        onChange={(event) => change({ who: event.currentTarget.value })}
      />
      <TextField
        label={t('invitation.link')}
        {...(form.link.trim() === '' ? { hint: t('invitation.noLink') } : {})}
        value={form.link}
        spellCheck={false}
        onChange={(event) => change({ link: event.currentTarget.value })}
      />
      {form.link.trim() === '' && (
        <Button size="small" onClick={onLinks}>
          {t('prepare.ready.links')}
        </Button>
      )}
    </div>
  )
}

/** Copies the invitation; without a clipboard, its text can still be chosen by hand. */
function CopyText({ text }: { text: string | null }) {
  const { t } = useWords()
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => {
    if (text === null) return
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      const field = document.querySelector<HTMLTextAreaElement>('.invitation__written textarea')
      field?.focus()
      field?.select()
    }
  }
  return (
    <Button look="primary" disabled={text === null} aria-live="polite" onClick={() => void copy()}>
      {t(text !== null && copied === text ? 'common.copied' : 'invitation.copy')}
    </Button>
  )
}
