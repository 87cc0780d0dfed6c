import { IntlMessageFormat } from 'intl-messageformat'
import type { WordKey, Words } from './keys.ts'
import type { Locale } from './words.ts'

export type Values = Readonly<Record<string, string | number | Date>>

/** Says a text in a language; `values` fill its ICU placeholders. */
export type Say = (key: WordKey, values?: Values) => string

/** Speaks a language that is loaded. */
export function speaker(locale: Locale, words: Words): Say {
  const formats = new Map<WordKey, IntlMessageFormat>()
  return (key, values) => {
    const text = words[key]
    if (!values) return text
    const format = formats.get(key) ?? new IntlMessageFormat(text, locale)
    formats.set(key, format)
    return String(format.format(values))
  }
}
