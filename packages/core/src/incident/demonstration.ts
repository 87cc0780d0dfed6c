import { must } from '../result.ts'
import { demonstrationFacts, demonstrationTimes } from './demonstration/facts.ts'
import type { DemonstrationWords } from './demonstration/words.ts'
import type { Communication, Incident } from './incident.ts'

export type DemonstrationLocale = 'en' | 'fr' | 'ru'

export type Demonstration = {
  readonly title: string
  readonly incident: Incident
  readonly communications: readonly Communication[]
}

/** Each language is a chunk of its own, loaded when it is wanted. */
const loadWords: Record<DemonstrationLocale, () => Promise<DemonstrationWords>> = {
  en: async () => (await import('./demonstration/en.ts')).english,
  fr: async () => (await import('./demonstration/fr.ts')).french,
  ru: async () => (await import('./demonstration/ru.ts')).russian,
}

/** Tells the demonstration incident in the words of one language. */
function tell(words: DemonstrationWords): Demonstration {
  const communications = demonstrationFacts.map((fact, index) => ({
    ...fact,
    id: `demonstration-${index + 1}`,
    channel: words.channels[fact.channel],
    text: must(words.texts[index], `the text of message ${index + 1}`),
  }))
  const { title } = words
  return { title, incident: { title, ...demonstrationTimes }, communications }
}

/**
 * The incident of the demonstration: GitHub's of 21 and 22 October 2018, which took 24 hours and 11
 * minutes. Times, channels, kinds and senders are as published; the words are ours.
 */
export async function demonstration(locale: DemonstrationLocale): Promise<Demonstration> {
  return tell(await loadWords[locale]())
}
