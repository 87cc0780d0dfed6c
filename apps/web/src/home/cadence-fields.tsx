import { TextField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import type { FieldsProps } from './new-session.ts'

/** What this team counts as early and often; folded away, since the play's own figures are there. */
export function CadenceFields({ fields, problems, onChange }: FieldsProps) {
  const { t } = useWords()
  const minutes = Number(fields.gap)
  const field = (name: 'gap' | 'warn' | 'firstUpdate') => (
    <TextField
      label={t(`home.form.${name}`)}
      name={name}
      inputMode="numeric"
      autoComplete="off"
      value={fields[name]}
      error={problems[name] && t(problems[name])}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <details className="start__cadence">
      <summary>
        {t('home.form.cadence')}
        <span className="start__cadence-now">
          {Number.isInteger(minutes) && minutes > 0 && t('home.form.cadenceNow', { minutes })}
        </span>
      </summary>
      <p className="start__cadence-text">{t('home.form.cadenceText')}</p>
      <div className="start__three">
        {field('firstUpdate')}
        {field('warn')}
        {field('gap')}
      </div>
    </details>
  )
}
