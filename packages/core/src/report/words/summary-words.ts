import type { Locale } from '../../play/locale.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import type { SummaryWords } from './words.ts'

/** The words of a summary, by the session's language. */
export const summaryWords: Record<Locale, SummaryWords> = { en, fr, ru }
