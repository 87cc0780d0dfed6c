import type { Words } from './keys.ts'

export const locales = ['en', 'fr', 'ru'] as const
export type Locale = (typeof locales)[number]

/** Each language in its own words, for the switch. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
}

/** Loads one language; the others stay on the server. */
export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === 'fr') return (await import('./fr.ts')).fr
  if (locale === 'ru') return (await import('./ru.ts')).ru
  return (await import('./en.ts')).en
}

/** The first of the browser's languages that we speak, else English. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const found = locales.find((locale) => language.toLowerCase().startsWith(locale))
    if (found) return found
  }
  return 'en'
}
