import { Button } from './button.tsx'
import './fold.css'

type FoldProps = {
  isFolded: boolean
  onFold: (isFolded: boolean) => void
  words: { fold: string; unfold: string }
}

/** Folds a panel down to its heading, and opens it again. */
export function Fold({ isFolded, onFold, words }: FoldProps) {
  return (
    <Button
      size="small"
      look="quiet"
      icon
      className="fold"
      aria-label={isFolded ? words.unfold : words.fold}
      aria-expanded={!isFolded}
      onClick={() => onFold(!isFolded)}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="fold__arrow">
        <path d="M2 5l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
    </Button>
  )
}
