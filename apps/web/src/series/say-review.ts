import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import type { Locale } from '../words/words.ts'

type Named = Pick<ComparedSession, 'title' | 'start' | 'timeZone'>

/** When the incident of a review began, as a day of its own zone; null while nobody knows. */
export function sayDay({ start, timeZone }: Named, locale: Locale): string | null {
  if (start === null) return null
  const tag = locale === 'en' ? 'en-GB' : locale
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(Date.parse(start))
}

/** What a review is called where there is little room: the day of its incident, else its title. */
export function nameReview(review: Named, locale: Locale): string {
  return sayDay(review, locale) ?? review.title
}
