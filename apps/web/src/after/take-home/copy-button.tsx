import { useState } from 'react'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/use-words.tsx'

type CopyButtonProps = Pick<ButtonProps, 'look' | 'size'> & {
  label: string
  /** For who hears the button alone: what it copies. */
  name?: string
  /** Made when it is asked for. */
  text: () => string
}

/** Copies a text; where the browser does not let a page do that, shows it to be taken by hand. */
export function CopyButton({ label, name, text, ...look }: CopyButtonProps) {
  const { t } = useWords()
  const [taken, setTaken] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const copy = async () => {
    const written = text()
    try {
      await navigator.clipboard.writeText(written)
      setTaken(written)
    } catch {
      // No clipboard over plain HTTP, or not allowed.
      setRefused(written)
    }
  }
  const said = taken === null ? label : t('common.copied')
  return (
    <>
      <Button
        {...look}
        aria-live="polite"
        aria-label={name && `${said}: ${name}`}
        onClick={() => void copy()}
        onBlur={() => setTaken(null)}
      >
        {said}
      </Button>
      <Dialog
        open={refused !== null}
        onClose={() => setRefused(null)}
        title={t('after.byHand')}
        text={t('after.byHandText')}
      >
        <CopyText
          label={name ?? label}
          value={refused ?? ''}
          copy={t('common.copy')}
          copied={t('common.copied')}
        />
        <div className="dialog__actions">
          <Button onClick={() => setRefused(null)}>{t('common.close')}</Button>
        </div>
      </Dialog>
    </>
  )
}
