import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import './said.css'

/** A word in passing over the paper, which goes by itself. */
export function Said({ text, onClose }: { readonly text: string | null; onClose(): void }) {
  const { t } = useWords()
  return (
    <div className="said" role="status">
      {text !== null && (
        <div className="said__card panel panel--floating">
          <span>{text}</span>
          <Button size="small" look="quiet" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      )}
    </div>
  )
}
