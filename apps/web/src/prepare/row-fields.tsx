import type { Audience, CommunicationKind } from '@kraftline/core/incident/incident'
import { useWords } from '../words/use-words.tsx'
import { Cell } from './cell.tsx'
import { useDraft } from './use-draft.ts'

const kinds = ['update', 'resolution', 'postmortem', 'internal'] as const
const audiences = ['external', 'internal', 'regulator'] as const

type RowTextProps = {
  column: 'channel' | 'sender' | 'text'
  value: string
  list?: string
  isRequired?: boolean
  onCommit: (text: string) => void
}

/** A text of a row. Enter hands it on; Shift+Enter breaks a line in what was said. */
export function RowText({ column, value, list, isRequired, onCommit }: RowTextProps) {
  const { t } = useWords()
  const label = t(`prepare.messages.${column}`)
  const draft = useDraft(value, (text) => {
    // A channel that was emptied goes back to what it was.
    if (!isRequired || text.trim() !== '') onCommit(text)
    return true
  })
  const common = {
    className: 'cell',
    'data-column': column,
    'aria-label': label,
    placeholder: label,
    autoComplete: 'off',
    value: draft.text,
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.change(event.currentTarget.value),
    onBlur: draft.take,
    onKeyDown: draft.onKeyDown,
  }
  return (
    <Cell column={column}>
      {column === 'text' ? <textarea rows={1} {...common} /> : <input list={list} {...common} />}
    </Cell>
  )
}

type KindSelectProps = { value: CommunicationKind; onKind: (kind: CommunicationKind) => void }

export function KindSelect({ value, onKind }: KindSelectProps) {
  const { t } = useWords()
  const label = t('prepare.messages.kind')
  return (
    <Cell column="kind">
      <select
        className="cell"
        aria-label={label}
        value={value}
        onChange={(event) => {
          const kind = kinds.find((known) => known === event.currentTarget.value)
          if (kind) onKind(kind)
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`prepare.kind.${kind}`)}
          </option>
        ))}
      </select>
    </Cell>
  )
}

type AudienceSelectProps = { value: Audience; onAudience: (audience: Audience) => void }

export function AudienceSelect({ value, onAudience }: AudienceSelectProps) {
  const { t } = useWords()
  const label = t('prepare.messages.audience')
  return (
    <Cell column="audience">
      <select
        className="cell"
        aria-label={label}
        value={value}
        onChange={(event) => {
          const audience = audiences.find((known) => known === event.currentTarget.value)
          if (audience) onAudience(audience)
        }}
      >
        {audiences.map((audience) => (
          <option key={audience} value={audience}>
            {t(`prepare.audience.${audience}`)}
          </option>
        ))}
      </select>
    </Cell>
  )
}
