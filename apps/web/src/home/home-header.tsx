import { Link } from 'wouter'
import { LanguageSwitch } from '../words/language-switch.tsx'

/** The wordmark and the language, on pages outside of a session. */
export function HomeHeader() {
  return (
    <header className="home-header">
      <Link href="/" className="home-header__name">
        Kraftline
      </Link>
      <div className="home-header__language">
        <LanguageSwitch />
      </div>
    </header>
  )
}
