import { useWords } from '../../words/use-words.tsx'
import './keys-help.css'

/** The way to the keys for those who have not found the key to them. */
export function KeysButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords()
  return (
    <button
      type="button"
      className="toolbar__icon toolbar__keys"
      aria-label={t('menu.keys')}
      aria-keyshortcuts="Shift+?"
      title={t('menu.keys')}
      onClick={onPress}
    >
      <span aria-hidden="true">?</span>
    </button>
  )
}
