import { type SyntheticEvent, useId, useMemo, useRef, useState } from 'react'
import { createSession, type Problem } from '../connect/api.ts'
import { keepReview } from '../connect/kept-reviews.ts'
import { keepSecrets } from '../connect/links.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { sayProblem } from '../words/say-problem.ts'
import { useWords } from '../words/use-words.tsx'
import { localeNames, locales } from '../words/words.ts'
import { CadenceFields } from './cadence-fields.tsx'
import { carriedOver } from './carried-over.ts'
import { ContinueField } from './continue-field.tsx'
import type { StartedSession } from './links-panel.tsx'
import {
  type FieldProblems,
  type FieldsProps,
  readNewSession,
  type SessionFields,
  titleLength,
} from './new-session.ts'
import { ownTimeZone, timeZones } from './time-zones.ts'
import { useContinued } from './use-continued.ts'

/** Asks what a review needs to begin, and begins it. */
export function NewSessionForm({ onStarted }: { onStarted: (session: StartedSession) => void }) {
  const { t, locale } = useWords()
  const continued = useContinued()
  const [typed, setTyped] = useState<Partial<SessionFields>>({})
  const [problems, setProblems] = useState<FieldProblems>({})
  const [refused, setRefused] = useState<Problem | null>(null)
  const [isStarting, setIsStarting] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const fields: SessionFields = { ...untouched(), locale, ...carriedOver(continued.view), ...typed }
  const change = (patch: Partial<SessionFields>) => setTyped({ ...typed, ...patch })

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const read = readNewSession(fields)
    setProblems(read.ok ? {} : read.error)
    setRefused(null)
    if (!read.ok) return focusOn(form.current, read.error)
    setIsStarting(true)
    const { previous } = continued
    const answer = await createSession(previous ? { ...read.value, previous } : read.value)
    setIsStarting(false)
    if (!answer.ok) return setRefused(answer.error)
    keepSecrets(answer.value.id, answer.value.secrets)
    keepReview({ id: answer.value.id, title: read.value.title })
    onStarted({ ...answer.value, title: read.value.title })
  }

  return (
    <form ref={form} className="start" onSubmit={(event) => void submit(event)} noValidate>
      <h2 className="start__heading">{t(continued.view ? 'series.next' : 'home.form.heading')}</h2>
      <ContinueField continued={continued} />
      <TextField
        label={t('home.form.title')}
        name="title"
        placeholder={t('home.form.titlePlaceholder')}
        maxLength={titleLength}
        required
        autoComplete="off"
        value={fields.title}
        error={problems.title && t(problems.title)}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Where fields={fields} problems={problems} onChange={change} />
      <CadenceFields fields={fields} problems={problems} onChange={change} />
      <label className="start__check">
        <input
          type="checkbox"
          checked={fields.anonymous}
          onChange={(event) => change({ anonymous: event.currentTarget.checked })}
        />
        <span>
          {t('home.form.anonymous')}
          <small>{t('home.form.anonymousHint')}</small>
        </span>
      </label>
      {refused && (
        <p className="message message--error" role="alert">
          {sayProblem(t, refused)}
        </p>
      )}
      <Button type="submit" look="primary" className="start__button" disabled={isStarting}>
        {t(isStarting ? 'home.form.starting' : 'home.form.start')}
      </Button>
    </form>
  )
}

function Where({ fields, problems, onChange }: FieldsProps) {
  const { t } = useWords()
  const list = useId()
  const zones = useMemo(() => timeZones().map((zone) => <option key={zone} value={zone} />), [])
  return (
    <div className="start__pair">
      <SelectField
        label={t('home.form.locale')}
        value={fields.locale}
        onChange={(event) => {
          const locale = locales.find((known) => known === event.currentTarget.value)
          if (locale) onChange({ locale })
        }}
      >
        {locales.map((known) => (
          <option key={known} value={known} lang={known}>
            {localeNames[known]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('home.form.timeZone')}
        name="timeZone"
        list={list}
        autoComplete="off"
        spellCheck={false}
        title={t('home.form.timeZoneHint')}
        value={fields.timeZone}
        error={problems.timeZone && t(problems.timeZone)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange({ timeZone: event.currentTarget.value })}
      />
      <datalist id={list}>{zones}</datalist>
    </div>
  )
}

function untouched(): Omit<SessionFields, 'locale'> {
  return {
    title: '',
    timeZone: ownTimeZone(),
    gap: '30',
    warn: '20',
    firstUpdate: '30',
    anonymous: false,
  }
}

/** Brings the person to the first field that needs a look, opening what hides it. */
function focusOn(form: HTMLFormElement | null, problems: FieldProblems): void {
  const order = ['title', 'timeZone', 'gap', 'warn', 'firstUpdate'] as const
  const first = order.find((field) => problems[field])
  const input = form?.querySelector<HTMLInputElement>(`[name="${first}"]`)
  input?.closest('details')?.setAttribute('open', '')
  input?.focus()
}
