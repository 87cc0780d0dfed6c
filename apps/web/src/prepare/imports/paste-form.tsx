import { useRef } from 'react'
import type { Problem } from '../../connect/api.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.tsx'
import { FaultList } from './fault-list.tsx'
import type { Importing } from './use-import.ts'

type PasteFormProps = { importing: Importing; isBusy: boolean; onLook: () => void }

/** A text to be imported, and what is wrong with it, until it is taken. */
export function PasteForm({ importing, isBusy, onLook }: PasteFormProps) {
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const { state, text, setText } = importing
  const faults: Problem['errors'] = state.at === 'refused' ? state.problem.errors : []
  const goToLine = (line: number) => {
    const field = form.current?.querySelector('textarea')
    if (!field) return
    const [from, to] = stretchOf(text, line)
    field.focus()
    field.setSelectionRange(from, to)
    // Of fields, only the lines above say how far down one is.
    field.scrollTop = (field.scrollHeight * (line - 2)) / text.split('\n').length
  }
  return (
    <form
      ref={form}
      className="import__paste"
      onSubmit={(event) => {
        event.preventDefault()
        onLook()
      }}
    >
      <FaultList faults={faults} onLine={goToLine} />
      <TextArea
        label={t('prepare.import.pasteLabel')}
        rows={faults.length > 0 ? 8 : 5}
        autoFocus
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" look="primary" disabled={isBusy || text.trim() === ''}>
        {t('imports.look')}
      </Button>
    </form>
  )
}

/** From where to where a line reaches in a text. */
function stretchOf(text: string, line: number): [from: number, to: number] {
  const lines = text.split('\n')
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  return [from, from + (lines[line - 1]?.length ?? 0)]
}
