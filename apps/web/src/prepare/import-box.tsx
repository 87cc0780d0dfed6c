import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { looksImportable } from './import-text.ts'
import type { Importing } from './use-import.ts'
import './import.css'

/** Takes a status page's file or a sheet: dropped, chosen or pasted. */
export function ImportBox({ importing }: { importing: Importing }) {
  const { t } = useWords()
  const [isPasting, setPasting] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const isSending = importing.state.at === 'sending'
  usePastedFiles(importing)
  const isOver = useDroppedFiles(importing)

  return (
    <div className="import">
      <div className={isOver ? 'import__zone import__zone--over' : 'import__zone'}>
        <p>{t(isOver ? 'prepare.import.release' : 'prepare.import.invitation')}</p>
        <div className="import__ways">
          <Button size="small" disabled={isSending} onClick={() => file.current?.click()}>
            {t('prepare.import.choose')}
          </Button>
          <Button
            size="small"
            disabled={isSending}
            aria-expanded={isPasting}
            onClick={() => setPasting(!isPasting)}
          >
            {t('prepare.import.paste')}
          </Button>
        </div>
        <input
          ref={file}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('prepare.import.choose')}
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? []
            if (chosen) importing.takeFile(chosen)
            // The same file, mended, may be chosen again.
            event.currentTarget.value = ''
          }}
        />
      </div>
      {isPasting && (
        <PasteForm
          isSending={isSending}
          onTake={(text) => {
            importing.take(text)
            setPasting(false)
          }}
        />
      )}
      <ImportOutcome importing={importing} />
    </div>
  )
}

function PasteForm({ isSending, onTake }: { isSending: boolean; onTake: (text: string) => void }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const id = useId()
  return (
    <div className="import__paste" id={id}>
      <TextArea
        label={t('prepare.import.pasteLabel')}
        rows={5}
        autoFocus
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        look="primary"
        disabled={isSending || text.trim() === ''}
        onClick={() => onTake(text)}
      >
        {t('prepare.import.take')}
      </Button>
    </div>
  )
}

/** A paste anywhere on the page but in a field, if it looks like a file of ours. */
function usePastedFiles({ take, takeFile }: Importing): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return
      const [file] = event.clipboardData?.files ?? []
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (file) takeFile(file)
      else if (looksImportable(text)) take(text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  })
}

/** A drop anywhere on the page: a file that misses the box must not replace the page. */
function useDroppedFiles({ takeFile }: Importing): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) takeFile(file)
    }
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  })
  return isOver
}
