import type { Locale } from '../play/locale.ts'
import { countable } from './words/words.ts'

/** What a short version says by itself, in one language. */
export type SharingWords = {
  readonly reviewed: (title: string, day: string | null) => string
  readonly unmeasured: string
  readonly neverLonger: (threshold: string) => string
  readonly longest: (length: string, over: number, threshold: string) => string
  readonly nothingDecided: string
  readonly decided: (count: number, first: string) => string
  readonly quoted: (text: string) => string
}

const waits = {
  en: countable('en', { one: 'silence was', other: 'silences were' }),
  fr: countable('fr', { one: 'silence a dépassé', other: 'silences ont dépassé' }),
  ru: countable('ru', {
    one: 'промежуток был',
    few: 'промежутка были',
    many: 'промежутков были',
    other: 'промежутка были',
  }),
}
const things = {
  en: countable('en', { one: 'thing', other: 'things' }),
  fr: countable('fr', { one: 'action', other: 'actions' }),
  ru: countable('ru', { one: 'действие', few: 'действия', many: 'действий', other: 'действия' }),
}

/** The words of a short version, by the session's language. */
export const sharingWords: Record<Locale, SharingWords> = {
  en: {
    reviewed: (title, day) =>
      day
        ? `We reviewed what customers heard from us on ${day}, in “${title}”.`
        : `We reviewed what customers heard from us in “${title}”.`,
    unmeasured: 'How long they waited for word from us could not be measured.',
    neverLonger: (threshold) => `They never waited longer than ${threshold} for word from us.`,
    longest: (length, over, threshold) =>
      `The longest silence lasted ${length}, and ${waits.en(over)} longer than ${threshold}.`,
    nothingDecided: 'We have not decided on anything to do yet.',
    decided: (count, first) =>
      count === 1
        ? `We decided on one thing to do: ${first}.`
        : `We decided on ${things.en(count)} to do, the first being ${first}.`,
    quoted: (text) => `“${text}”`,
  },
  fr: {
    reviewed: (title, day) =>
      day
        ? `Nous avons revu ce que nos clients ont su de nous le ${day}, lors de «\u00a0${title}\u00a0».`
        : `Nous avons revu ce que nos clients ont su de nous lors de «\u00a0${title}\u00a0».`,
    unmeasured: 'Le temps qu’ils ont attendu de nos nouvelles n’a pas pu être mesuré.',
    neverLonger: (threshold) => `Ils n’ont jamais attendu de nos nouvelles plus de ${threshold}.`,
    longest: (length, over, threshold) =>
      `Le plus long silence a duré ${length}, et ${waits.fr(over)} ${threshold}.`,
    nothingDecided: 'Nous n’avons encore rien décidé de faire.',
    decided: (count, first) =>
      count === 1
        ? `Nous avons décidé d’une action\u00a0: ${first}.`
        : `Nous avons décidé de ${things.fr(count)}, dont la première\u00a0: ${first}.`,
    quoted: (text) => `«\u00a0${text}\u00a0»`,
  },
  ru: {
    reviewed: (title, day) =>
      day
        ? `Мы разобрали, что слышали от нас клиенты ${day}: «${title}».`
        : `Мы разобрали, что слышали от нас клиенты: «${title}».`,
    unmeasured: 'Сколько они ждали от нас вестей, измерить не удалось.',
    neverLonger: (threshold) => `Они ни разу не ждали от нас вестей дольше ${threshold}.`,
    longest: (length, over, threshold) =>
      `Самое долгое молчание длилось ${length}, а ${waits.ru(over)} дольше ${threshold}.`,
    nothingDecided: 'Что делать дальше, мы пока не решили.',
    decided: (count, first) =>
      count === 1
        ? `Мы решили сделать одно: ${first}.`
        : `Мы наметили ${things.ru(count)}, первым — ${first}.`,
    quoted: (text) => `«${text}»`,
  },
}
