import { imageTypes } from '@kraftline/core/protocol/image-header'
import { useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'

type AddPicturesProps = { disabled?: boolean; onFiles: (files: readonly File[]) => void }

/** Lets somebody choose pictures, several at once. */
export function AddPictures({ disabled, onFiles }: AddPicturesProps) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="small" disabled={disabled} onClick={() => input.current?.click()}>
        {t('pictures.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('pictures.choose')}
        accept={imageTypes.join(',')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file may be chosen again.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
