import { countable, type SummaryWords } from './words.ts'

const messages = countable('en', { one: 'message', other: 'messages' })
const channels = countable('en', { one: 'channel', other: 'channels' })

/** The summary in English. */
export const en: SummaryWords = {
  when: ({ from, to, zone }) => `${from} – ${to} (${zone})`,
  notOver: 'not over yet',
  duration: (length) => `It lasted ${length}.`,
  noticed: (how) => `How customers noticed: ${how}`,
  noStart: 'The incident has no start yet, so nothing could be measured.',

  figures: 'How customers were told',
  firstUpdate: (length, standard) => `Time to the first update: ${length} (standard: ${standard})`,
  firstUpdateUnconfirmed:
    'Time to the first update: not confirmed, since nobody has said when the initial alert was',
  firstUpdateNever: 'Time to the first update: customers were told nothing',
  longest: ({ length, from, to }) => `Longest silence: ${length}, from ${from} to ${to}`,
  noSilence: 'Longest silence: none could be measured',
  gapsOver: (count, threshold) => `Gaps longer than ${threshold}: ${count}`,
  withinCadence: (share) => `Share of the time within the cadence: ${share}`,
  messages: (count, used) => `Sent to customers: ${messages(count)} over ${channels(used)}`,

  gaps: (threshold) => `Gaps longer than ${threshold}`,
  gapsFirst: (threshold) => `For the first update, anything longer than ${threshold} counts.`,
  noGaps: 'None.',
  gapColumns: ['From', 'To', 'Length', 'Between'],
  gapKinds: {
    start_to_first: 'initial alert → first update',
    between: 'update → next update',
    last_to_resolution: 'last update → resolution notice',
    last_to_end: 'last update → end, without a notice',
    last_to_now: 'last update → when last looked at',
    start_to_resolution: 'initial alert → resolution notice',
    start_to_end: 'initial alert → end, without a notice',
    start_to_now: 'initial alert → when last looked at',
  },
  atLeast: (length) => `at least ${length}`,
  startNotConfirmed: 'start not confirmed',

  problems: 'Problems',
  noProblems: 'No problems were written down.',
  chosen: 'chosen for the plan',
  cause: (text) => `Root cause: ${text}`,
  why: (text) => `Why: ${text}`,
  otherCauses: 'Other root causes',
  categories: {
    'problem-unknown': 'We did not know the problem yet, so we had nothing useful to say',
    'no-owner': 'Nobody owned telling customers',
    'no-wording': 'We knew neither what to say nor how',
    'no-plan': 'We had no agreed communication plan',
    'no-chain': 'There was a chain of command for solving the incident, none for communicating it',
  },
  withoutText: '(no text)',

  plan: 'Plan',
  noPlan: 'No actions were written down.',
  actionColumns: ['Action', 'Owner', 'Due date', 'Status'],
  problem: (text) => `Problem: ${text}`,
  statuses: { open: 'open', done: 'done', dropped: 'dropped' },

  settledOn: (status, day) => `${status} on ${day}`,

  lessons: 'Lessons',

  people: 'Who took part',
  nobody: 'Nobody gave a name.',
  disciplines: {
    engineering: 'Engineering',
    support: 'Support',
    marketing: 'Marketing and PR',
    product: 'Product',
    other: 'Others',
  },
  labelled: (label, text) => `${label}: ${text}`,

  closed: (at) => `The session was closed on ${at}.`,
  link: (address) => `The board: ${address}`,
}
