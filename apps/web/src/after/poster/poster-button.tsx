import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { PosterDialog } from './poster-dialog.tsx'

/** The board as a picture to take along. */
export function PosterButton() {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('poster.button')}
      </Button>
      <PosterDialog open={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
