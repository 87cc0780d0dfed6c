import { useEffect, useRef, useState } from 'react'
import { carriedPictures } from '../../pictures/carried-pictures.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { looksImportable } from './import-text.ts'
import { PasteForm } from './paste-form.tsx'
import type { Importing } from './use-import.ts'
import './imports.css'

/** Takes a status page's file or text, or a sheet: dropped, chosen or pasted. */
export function ImportBox({ importing }: { importing: Importing }) {
  const { t } = useWords()
  const [isPasting, setPasting] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const { state } = importing
  const isBusy = state.at === 'reading' || state.at === 'taking'
  usePastedFiles(importing)
  const isOver = useDroppedFiles(importing)
  // What could not be read stays to be mended, wherever it came from.
  const isMending = state.at === 'refused' && importing.text !== ''

  return (
    <div className="import">
      <div className={isOver ? 'import__zone import__zone--over' : 'import__zone'}>
        <p>{t(isOver ? 'prepare.import.release' : 'prepare.import.invitation')}</p>
        <div className="import__ways">
          <Button size="small" disabled={isBusy} onClick={() => file.current?.click()}>
            {t('prepare.import.choose')}
          </Button>
          <Button
            size="small"
            disabled={isBusy}
            aria-expanded={isPasting || isMending}
            onClick={() => setPasting(!isPasting)}
          >
            {t('prepare.import.paste')}
          </Button>
        </div>
        <input
          ref={file}
          type="file"
          hidden
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
      <ImportOutcome importing={importing} />
      {(isPasting || isMending) && state.at !== 'looking' && (
        <PasteForm
          importing={importing}
          isBusy={isBusy}
          onLook={() => {
            setPasting(false)
            importing.take(importing.text)
          }}
        />
      )}
    </div>
  )
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null
}

/** A paste anywhere on the page but in a field, if it looks like a file of ours. */
function usePastedFiles({ take, takeFile }: Importing): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target)) return
      const [file] = event.clipboardData?.files ?? []
      if (file && carriedPictures(event.clipboardData).length > 0) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (file) takeFile(file)
      else if (looksImportable(text)) take(text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  })
}

/** A drop anywhere on the page: a file that misses the box must not replace the page. */
function useDroppedFiles({ take, takeFile }: Importing): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const isOurs = (event: DragEvent) => {
      const types = event.dataTransfer?.types ?? []
      // A text that is dragged into a field is the field's.
      return types.includes('Files') || (types.includes('text/plain') && !isField(event.target))
    }
    const onOver = (event: DragEvent) => {
      setOver(isOurs(event))
      if (isOurs(event)) event.preventDefault()
    }
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!isOurs(event)) return
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      if (file && carriedPictures(event.dataTransfer).length > 0) return
      const text = event.dataTransfer?.getData('text/plain') ?? ''
      if (file) takeFile(file)
      else if (text.trim() !== '') take(text)
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
