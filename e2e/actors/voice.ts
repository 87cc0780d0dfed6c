import type { WordKey, Words } from '@kraftline/web/words/keys'
import { type Locale, loadWords } from '@kraftline/web/words/words'
import { IntlMessageFormat } from 'intl-messageformat'

type Values = Readonly<Record<string, string | number>>

/** Says a text of the interface as the pages say it. */
export type Say = (key: WordKey, values?: Values) => string

/**
 * The interface's own words in one language, so that tests find buttons by what is written on them:
 * a changed label breaks no test, a missing one does.
 */
export async function speak(locale: Locale): Promise<Say> {
  const words = await loadWords(locale)
  return (key, values) => (values ? fill(words[key], locale, values) : words[key])
}

function fill(text: string, locale: Locale, values: Values): string {
  return String(new IntlMessageFormat(text, locale).format(values))
}

/** Finds which English texts stand where another language should: written out, or with a value filled in. */
export async function findEnglish(locale: Locale, shown: readonly string[]): Promise<string[]> {
  const [english, own] = await Promise.all([loadWords('en'), loadWords(locale)])
  const foreign = patternsOf(english)
  const native = patternsOf(own)
  return shown.filter((text) => {
    const is = (pattern: RegExp) => pattern.test(text)
    return foreign.some(is) && !native.some(is)
  })
}

/** What each text looks like on a page, but for plurals, and for those that are nothing but values. */
function patternsOf(words: Words): RegExp[] {
  const texts = Object.values(words).filter((text) => !/\{[^}]+,/.test(text))
  const saying = texts.filter((text) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, '')))
  return saying.map((text) => {
    const parts = text.split(/\{\w+\}/).map((part) => literally(part))
    return new RegExp(`^${parts.join('.+')}$`, 'su')
  })
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
