import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Audience, CommunicationKind } from '@kraftline/core/incident/incident'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { SelectField, TextArea, TextField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { ZoneTimeField } from './zone-time-field.tsx'

export type MessageValues = Pick<
  CommunicationOnBoard,
  'time' | 'channelId' | 'sender' | 'kind' | 'audience' | 'text'
>

const kinds: readonly CommunicationKind[] = ['update', 'resolution', 'postmortem', 'internal']
const audiences: readonly Audience[] = ['external', 'internal', 'regulator']

type MessageFieldsProps = {
  values: MessageValues
  disabled?: boolean
  /** The channel of a new message is asked by name instead. */
  isNew?: boolean
  onChange: (patch: Partial<MessageValues>) => void
}

/** When, over which channel, by whom, of which kind, and what it said. */
export function MessageFields({ values, disabled, isNew, onChange }: MessageFieldsProps) {
  const { t } = useWords()
  const room = useRoom()
  const { channels } = useBoard(room.board)
  const pick = <Value extends string>(all: readonly Value[], value: string) =>
    all.find((one) => one === value)
  return (
    <>
      <ZoneTimeField
        label={t('message.time', { zone: room.timeZone })}
        value={values.time}
        zone={room.timeZone}
        disabled={disabled ?? false}
        onTime={(time) => onChange({ time })}
      />
      {!isNew && (
        <SelectField
          label={t('message.channel')}
          value={values.channelId}
          disabled={disabled}
          onChange={(event) => onChange({ channelId: event.currentTarget.value as EntryId })}
        >
          {channels.map((channel) => (
            <option key={channel.id} value={channel.id}>
              {channel.name}
            </option>
          ))}
          {!channels.some(({ id }) => id === values.channelId) && (
            <option value={values.channelId}>…</option>
          )}
        </SelectField>
      )}
      <TextField
        label={t('message.sender')}
        value={values.sender}
        maxLength={200}
        disabled={disabled}
        onChange={(event) => onChange({ sender: event.currentTarget.value })}
      />
      <div className="field-pair">
        <SelectField
          label={t('message.kind')}
          value={values.kind}
          disabled={disabled}
          onChange={(event) => {
            const kind = pick(kinds, event.currentTarget.value)
            if (kind) onChange({ kind })
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`message.kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('message.audience')}
          value={values.audience}
          disabled={disabled}
          onChange={(event) => {
            const audience = pick(audiences, event.currentTarget.value)
            if (audience) onChange({ audience })
          }}
        >
          {audiences.map((audience) => (
            <option key={audience} value={audience}>
              {t(`message.audience.${audience}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea
        label={t('message.text')}
        value={values.text}
        rows={3}
        readOnly={disabled ?? false}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </>
  )
}
