import { useId } from 'react'
import { Button } from '../ui/button.tsx'
import { LanguageSwitch } from '../words/language-switch.tsx'
import { useWords } from '../words/use-words.tsx'
import { PaperSwitch } from './paper-switch.tsx'
import './own-settings.css'

type OwnSettingsProps = { readonly hasLanguage?: boolean }

/**
 * What each person sets for themselves: the language, if it is not beside this, and the paper of this browser. It
 * opens and closes by the browser itself, so that the front door needs no library for it.
 */
export function OwnSettings({ hasLanguage = true }: OwnSettingsProps) {
  const { t } = useWords()
  const label = t(hasLanguage ? 'paper.settings' : 'paper.label')
  const id = useId()
  return (
    <>
      <Button
        icon
        look="quiet"
        className="own-settings"
        aria-label={label}
        title={label}
        popoverTarget={id}
      >
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true">
          <circle cx="9" cy="9" r="6.6" stroke="currentColor" strokeWidth="1.5" />
          <path d="M9 2.4a6.6 6.6 0 0 1 0 13.2Z" fill="currentColor" />
        </svg>
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="popover own-settings__fields"
      >
        {hasLanguage && <LanguageSwitch />}
        <PaperSwitch />
        <p className="field__hint">{t('paper.hint')}</p>
      </div>
    </>
  )
}
