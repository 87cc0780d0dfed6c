import { limits } from '@kraftline/core/protocol/sync'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { ColorPicker } from '../board/color-picker.tsx'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { addDrafts } from './add-drafts.ts'
import { useHalfWritten } from './half-written.ts'

/** Writes the next note: Ctrl+Enter adds it and is ready for another. */
export function Composer({ isOpened = false }: { isOpened?: boolean }) {
  const { t } = useWords()
  const room = useRoom()
  const { session } = useSession()
  const [{ text, color, behalf }, change] = useHalfWritten()
  const field = useRef<HTMLTextAreaElement>(null)
  useFocusAsWritingBegins(field, isOpened)
  const isForOther = behalf !== null && !session.anonymous
  const canAdd = text.trim() !== '' && !(isForOther && behalf.trim() === '')
  const add = () => {
    if (!canAdd) return
    const onBehalfOf = isForOther ? behalf.trim() : null
    addDrafts(room, [{ text: text.trim(), color, onBehalfOf }])
    change({ text: '' })
    field.current?.focus()
  }
  const addByKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    add()
  }
  return (
    <form
      className="drafts__composer"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <p className="drafts__names">{t(session.anonymous ? 'drafts.nameless' : 'drafts.named')}</p>
      <TextArea
        ref={field}
        label={t('drafts.write')}
        hint={t('drafts.hint')}
        placeholder={t('drafts.placeholder')}
        rows={2}
        maxLength={limits.textLength}
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={addByKeys}
      />
      <ColorPicker value={color} onColor={(next) => change({ color: next })} />
      {isForOther && (
        <ForWhom name={behalf} onName={(name) => change({ behalf: name })} onKeyDown={addByKeys} />
      )}
      <div className="drafts__acts">
        <Button type="submit" disabled={!canAdd}>
          {t('drafts.add')}
        </Button>
        {!session.anonymous && (
          <Button
            size="small"
            look="quiet"
            onClick={() => change({ behalf: behalf === null ? '' : null })}
          >
            {t(behalf === null ? 'drafts.for' : 'drafts.forSelf')}
          </Button>
        )}
      </div>
    </form>
  )
}

type ForWhomProps = {
  name: string
  onName: (name: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** For somebody in the room who can't write themselves: their name, for as many notes as they have. */
function ForWhom({ name, onName, onKeyDown }: ForWhomProps) {
  const { t } = useWords()
  return (
    <TextField
      label={t('drafts.forWhom')}
      hint={t('drafts.forHint')}
      maxLength={limits.nameLength}
      autoFocus={name === ''}
      value={name}
      onChange={(event) => onName(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

/**
 * As the phase of writing begins, the field is where one types: not on a touch screen, whose keyboard
 * would cover half of it, and not for somebody who is typing elsewhere or has just pressed a button.
 */
function useFocusAsWritingBegins(
  field: RefObject<HTMLTextAreaElement | null>,
  isOpened: boolean,
): void {
  const { phase } = useSession().session
  const begins = phase === 'evaluate' || isOpened
  useEffect(() => {
    if (!begins || !matchMedia('(pointer: fine)').matches) return
    const active = document.activeElement
    if (!isOpened && active !== null && active !== document.body) return
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [begins, isOpened, field])
}
