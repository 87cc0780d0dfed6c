import { Link } from 'wouter'
import { OwnSettings } from '../paper/own-settings.tsx'
import { LanguageSwitch } from '../words/language-switch.tsx'

/** The wordmark and the language, on pages outside of a session. */
export function HomeHeader() {
  return (
    <header className="home-header">
      <Link href="/" className="home-header__name">
        Kraftline
      </Link>
      <div className="home-header__own">
        <LanguageSwitch labelHidden />
        <OwnSettings hasLanguage={false} />
      </div>
    </header>
  )
}
