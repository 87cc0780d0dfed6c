import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Words } from './keys.ts'
import { type Say, speaker } from './speaker.ts'
import { type Locale, loadWords, preferredLocale } from './words.ts'

export type { Say }

type Language = { locale: Locale; setLocale: (locale: Locale) => void; t: Say }

const LanguageContext = createContext<Language | null>(null)
const remembered = 'kraftline-locale'

/** The language of this browser, switchable; children wait until its texts are here. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => {
    const own = localStorage.getItem(remembered)
    return preferredLocale(own ? [own] : navigator.languages)
  })
  const [loaded, setLoaded] = useState<{ locale: Locale; words: Words } | null>(null)

  useEffect(() => {
    let isCurrent = true
    void loadWords(locale).then((words) => {
      if (isCurrent) setLoaded({ locale, words })
    })
    return () => {
      isCurrent = false
    }
  }, [locale])

  const language = useMemo(() => {
    if (!loaded) return null
    document.documentElement.lang = loaded.locale
    return {
      locale: loaded.locale,
      setLocale: (next: Locale) => {
        localStorage.setItem(remembered, next)
        setLocale(next)
      },
      t: speaker(loaded.locale, loaded.words),
    }
  }, [loaded])

  if (!language) return null
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** `t(key, values)` in the current language, and the means to switch it. */
export function useWords(): Language {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('useWords outside of WordsProvider')
  return language
}
