import { useEffect, useState } from 'react'
import type { PictureKind } from '../../board/export/make-poster.ts'
import { useRoom } from '../../connect/room.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { WordKey } from '../../words/keys.ts'
import { useWords } from '../../words/use-words.tsx'
import { fileNameOf } from './file-name.ts'
import { usePoster } from './use-poster.ts'
import './poster.css'

const kinds: readonly { kind: PictureKind; name: string; hint: WordKey }[] = [
  { kind: 'png', name: 'PNG', hint: 'poster.png' },
  { kind: 'svg', name: 'SVG', hint: 'poster.svg' },
  { kind: 'pdf', name: 'PDF', hint: 'poster.pdf' },
]

type PosterDialogProps = { readonly open: boolean; onClose(): void }

/** Shows the whole board as a picture, and saves it as a file. */
export function PosterDialog({ open, onClose }: PosterDialogProps) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('poster.title')} text={t('poster.text')} wide>
      <Choices />
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}

function Choices() {
  const { t } = useWords()
  const { title } = useRoom()
  const make = usePoster()
  const [busy, setBusy] = useState<PictureKind | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const preview = usePreview(make)
  const save = async (kind: PictureKind) => {
    setBusy(kind)
    setFailed(false)
    try {
      download(await make(kind), fileNameOf(title, kind))
    } catch {
      setFailed(true)
    }
    setBusy(null)
  }
  return (
    <>
      <div className="poster__preview" aria-busy={preview.address === null && !preview.hasFailed}>
        {preview.address && <img src={preview.address} alt={t('poster.preview')} />}
      </div>
      {(hasFailed || preview.hasFailed) && (
        <p className="message message--error" role="alert">
          {t('poster.failed')}
        </p>
      )}
      <ul className="poster__kinds">
        {kinds.map(({ kind, name, hint }) => (
          <li key={kind}>
            <Button disabled={busy !== null} onClick={() => void save(kind)}>
              {busy === kind ? t('poster.making') : t('poster.save', { kind: name })}
            </Button>
            <p>{t(hint)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The picture as it is when the dialog opens. */
function usePreview(make: ReturnType<typeof usePoster>): Preview {
  const [made] = useState(() => make('png'))
  const [preview, setPreview] = useState<Preview>({ address: null, hasFailed: false })
  useEffect(() => {
    let address: string | null = null
    let isOver = false
    made.then(
      (blob) => {
        if (isOver) return
        address = URL.createObjectURL(blob)
        setPreview({ address, hasFailed: false })
      },
      () => setPreview({ address: null, hasFailed: true }),
    )
    return () => {
      isOver = true
      if (address) URL.revokeObjectURL(address)
    }
  }, [made])
  return preview
}

type Preview = { readonly address: string | null; readonly hasFailed: boolean }

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
