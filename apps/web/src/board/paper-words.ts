import { formatDuration } from '@kraftline/core/report/duration'
import type { Say } from '../words/speaker.ts'
import type { Locale } from '../words/words.ts'
import type { PaperWords } from './items/pen.ts'

const longestName = 30

/** What is written on the paper, in a language. */
export function paperWords(t: Say, locale: Locale): PaperWords {
  const count = new Intl.NumberFormat(locale)
  return {
    firstAlert: t('board.firstAlert'),
    firstAlertUnknown: t('board.firstAlertUnknown'),
    resolved: t('board.resolved'),
    stillOpen: t('board.stillOpen'),
    unknown: '?',
    rootCause: t('board.rootCause'),
    activities: {
      investigation: t('board.activity.investigation'),
      escalation: t('board.activity.escalation'),
      decision: t('board.activity.decision'),
      change: t('board.activity.change'),
    },
    why: (text) => t('board.why', { text }),
    gatherHere: t('board.gatherHere'),
    forBy: (name, author) => t('note.forBy', { name, author }),
    votes: (given) => (given > 0 ? t('votes.count', { count: given }) : ''),
    hasFloor: (name) => t('company.hasFloor', { name }),
    gathered: (others) => t('board.gathered', { count: count.format(others) }),
    branch: (name, messages) =>
      t('board.branch', { name: shorten(name), count: count.format(messages) }),
    branchThenSilent: (name, messages, silence) =>
      t('board.branchSilent', {
        name: shorten(name),
        count: count.format(messages),
        duration: formatDuration(silence, locale),
      }),
    length: (length) => formatDuration(length, locale),
    silence: (length) => t('board.silence', { duration: formatDuration(length, locale) }),
  }
}

function shorten(name: string): string {
  const characters = [...name]
  return characters.length > longestName
    ? `${characters
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`
    : name
}
