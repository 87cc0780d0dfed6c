import type { Locale } from '@kraftline/core/play/locale'
import type { Templates } from './template.ts'

/** Loads one language: these are long, and most people need one of them, late in the hour. */
export async function loadTemplates(locale: Locale): Promise<Templates> {
  if (locale === 'fr') return (await import('./fr.ts')).fr
  if (locale === 'ru') return (await import('./ru.ts')).ru
  return (await import('./en.ts')).en
}
