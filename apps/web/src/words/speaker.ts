import { IntlMessageFormat } from 'intl-messageformat'
import type { en } from './en.ts'
import type { WordKey, Words } from './keys.ts'
import type { Locale } from './words.ts'

export type Values = Readonly<Record<string, string | number | Date>>

/** A text with a gap asks for what goes there; a key that may be any asks for nothing. */
type Filling<Key extends WordKey> = WordKey extends Key
  ? [values?: Values]
  : [Extract<(typeof en)[Key], `${string}{${string}`>] extends [never]
    ? [values?: Values]
    : [values: Values]

/** Says a text in a language; `values` fill its ICU placeholders. */
export type Say = <Key extends WordKey>(key: Key, ...filling: Filling<Key>) => string

/** Speaks a language that is loaded. */
export function speaker(locale: Locale, words: Words): Say {
  const formats = new Map<WordKey, IntlMessageFormat>()
  return (key, ...[values]) => {
    const text = words[key]
    if (!values) return text
    const format = formats.get(key) ?? new IntlMessageFormat(text, locale)
    formats.set(key, format)
    return String(format.format(values))
  }
}
