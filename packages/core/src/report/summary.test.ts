import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CauseOnBoard, NoteOnBoard } from '../board/snapshot-types.ts'
import type { Communication, Incident } from '../incident/incident.ts'
import { measure } from '../incident/metrics.ts'
import { locales } from '../play/locale.ts'
import { causeCategories } from '../play/recommendations.ts'
import { anyText } from '../testing/any-text.ts'
import { entryId } from '../testing/session-builders.ts'
import { hour, minute } from '../time.ts'
import { actionsCsv } from './actions.ts'
import { gatherProblems } from './problems.ts'
import { type SummaryInput, summaryMarkdown } from './summary.ts'
import { summaryWords } from './words/summary-words.ts'

const start = Date.parse('2018-10-21T22:52:00Z')
const incident: Incident = {
  title: 'October 21',
  start,
  end: start + 3 * hour,
  asOf: null,
  startConfirmed: true,
}
const cadence = { gap: 30 * minute, warn: 20 * minute, firstUpdate: 30 * minute }

function message(id: string, minutes: number, kind: Communication['kind']): Communication {
  const base = { channel: 'Status page', sender: '', text: '', source: '' }
  return { ...base, id, kind, audience: 'external', time: start + minutes * minute }
}
const messages = [
  message('m1', 17, 'update'),
  message('m2', 148, 'update'),
  message('m3', 180, 'resolution'),
]

function note(id: string, text: string, change: Partial<NoteOnBoard> = {}): NoteOnBoard {
  return {
    id: entryId(id),
    text,
    authorId: null,
    onBehalfOf: null,
    at: start,
    lane: 40,
    color: 'yellow',
    gapId: null,
    problemId: null,
    causeId: null,
    chosen: false,
    ...change,
  }
}

function cause(id: string, change: Partial<CauseOnBoard> = {}): CauseOnBoard {
  return { id: entryId(id), text: '', category: null, whys: [], order: 0, ...change }
}

const board: SummaryInput['board'] = {
  incident: {
    title: 'October 21',
    summary: '',
    start,
    end: start + 3 * hour,
    asOf: null,
    startConfirmed: true,
    startAdjusted: false,
    endConfirmed: true,
    originalStart: null,
    originalEnd: null,
    titleGiven: true,
    detection: 'an error page at sign-in',
  },
  notes: [
    note('n1', 'Nobody knew where to look', { at: start + minute }),
    note('n2', 'Customers heard nothing for two hours', {
      at: start + hour,
      causeId: entryId('c1'),
      chosen: true,
    }),
    note('n3', 'Two hours of silence', { at: start + hour, problemId: entryId('n2') }),
  ],
  causes: [
    cause('c1', {
      text: 'Development told us nothing',
      category: 'problem-unknown',
      whys: ['nobody asked', ' ', 'nobody was named'],
    }),
    cause('c2', { category: 'no-owner', order: 1 }),
  ],
  actions: [
    {
      id: entryId('a1'),
      noteId: entryId('n3'),
      causeId: null,
      text: 'Name a communication lead | today',
      owner: 'Ann',
      dueOn: '2018-11-05',
      status: 'open',
      closedNote: null,
      closedOn: null,
      order: 0,
    },
    {
      id: entryId('a2'),
      noteId: null,
      causeId: null,
      text: '=HYPERLINK("x")',
      owner: '',
      dueOn: '',
      status: 'dropped',
      closedNote: 'Nobody needs it',
      closedOn: '2018-11-20',
      order: 1,
    },
  ],
  lessons: [
    { id: entryId('l1'), text: 'Say it *before* it is asked', authorId: null, order: 1 },
    { id: entryId('l2'), text: ' ', authorId: null, order: 2 },
  ],
}

const input: SummaryInput = {
  locale: 'en',
  timeZone: 'UTC',
  title: 'What we told about October 21',
  metrics: measure(incident, messages, cadence),
  board,
  people: [
    { name: 'Cid', discipline: 'engineering', access: 'participant' },
    { name: 'Ann', discipline: 'engineering', access: 'facilitator' },
    { name: 'Bea', discipline: 'marketing', access: 'participant' },
    { name: 'Vic', discipline: 'product', access: 'viewer' },
  ],
  closedAt: Date.parse('2018-10-25T10:00:00Z'),
  link: 'https://example.com/s/abc',
}

test('a summary says what happened, what was found and what is planned', () => {
  expect(summaryMarkdown(input)).toBe(`# What we told about October 21

**October 21**

21 October 2018 at 22:52 – 22 October 2018 at 01:52 (UTC). It lasted 3 h.

How customers noticed: an error page at sign-in

## How customers were told

- Time to the first update: 17 min (standard: 30 min)
- Longest silence: 2 h 11 min, from 21 October 2018 at 23:09 to 22 October 2018 at 01:20
- Gaps longer than 30 min: 2
- Share of the time within the cadence: 42%
- Sent to customers: 3 messages over 1 channel

## Gaps longer than 30 min

| From | To | Length | Between |
| --- | --- | --- | --- |
| 21 Oct, 23:09 | 22 Oct, 01:20 | 2 h 11 min | update → next update |
| 22 Oct, 01:20 | 22 Oct, 01:52 | 32 min | last update → resolution notice |

## Problems

- **Customers heard nothing for two hours** (chosen for the plan)
  - Two hours of silence
  - Root cause: Development told us nothing (We did not know the problem yet, so we had nothing useful to say)
    - Why: nobody asked
    - Why: nobody was named
- **Nobody knew where to look**

### Other root causes

- Nobody owned telling customers

## Plan

| Action | Owner | Due date | Status |
| --- | --- | --- | --- |
| Name a communication lead \\| today | Ann | 5 November 2018 | open |
| \\=HYPERLINK("x") | – | – | dropped on 20 November 2018: Nobody needs it |

## Lessons

- Say it \\*before\\* it is asked

## Who took part

- Engineering: Ann, Cid
- Marketing and PR: Bea

---

The session was closed on 25 October 2018 at 10:00.

The board: <https://example.com/s/abc>
`)
})

test('it speaks the language and the time zone of the session', () => {
  const inFrench = summaryMarkdown({ ...input, locale: 'fr', timeZone: 'Europe/Paris' })
  expect(inFrench).toContain('Plus long silence\u00a0: 2 h 11 min, du 22 octobre 2018 à 01:09')
  expect(inFrench).toContain('| 5 novembre 2018 | à faire |')
  const inRussian = summaryMarkdown({ ...input, locale: 'ru', timeZone: 'Europe/Moscow' })
  expect(inRussian).toContain('Отправлено клиентам: 3 сообщения по 1 каналу')
  expect(inRussian).toContain('Время до первого сообщения: 17 мин (норма: 30 мин)')
})

test('a start that nobody confirmed gives no verdict on the first update', () => {
  const late = messages.map((one) => ({ ...one, time: one.time + 2 * hour }))
  const metrics = measure({ ...incident, end: null, startConfirmed: false }, late, cadence)
  const text = summaryMarkdown({ ...input, metrics })
  expect(text).toContain('Time to the first update: not confirmed')
  expect(text).toContain('Longest silence: 2 h 17 min (start not confirmed)')
})

test('a silence that went on when it was last looked at is at least as long', () => {
  const open = { ...incident, end: null, asOf: start + 5 * hour }
  const metrics = measure(open, messages.slice(0, 1), cadence)
  expect(summaryMarkdown({ ...input, metrics })).toContain('Longest silence: at least 4 h 43 min')
})

test('an empty board has a summary too', () => {
  const text = summaryMarkdown({
    ...input,
    metrics: null,
    board: { ...board, notes: [], causes: [], actions: [] },
    people: [],
    closedAt: null,
    link: undefined,
  })
  expect(text).toContain('nothing could be measured')
  expect(text).toContain('No problems were written down.')
  expect(text).toContain('No actions were written down.')
  expect(text).toContain('Nobody gave a name.')
})

test('nothing that people write changes how the summary is built, in any language', () => {
  const structure = (markdown: string) => {
    return markdown.split('\n').map((line) => {
      const bare = line.replace(/\\./g, 'x')
      return `${/^(#+ |\s*- |---|\||)/.exec(bare)?.[1]}${bare.split('|').length}`
    })
  }
  const withText = (text: string, locale: SummaryInput['locale']): SummaryInput => ({
    ...input,
    locale,
    title: text,
    board: {
      ...board,
      incident: { ...board.incident, title: `b${text}`, detection: `x${text}` },
      notes: board.notes.map((one) => ({ ...one, text })),
      causes: board.causes.map((one) => ({ ...one, text, whys: [`x${text}`] })),
      actions: board.actions.map((one) => ({ ...one, text, owner: text })),
    },
    people: input.people.map((person) => ({ ...person, name: text })),
  })
  fc.assert(
    fc.property(anyText, fc.constantFrom(...locales), (text, locale) => {
      const plain = summaryMarkdown(withText('plain', locale))
      expect(structure(summaryMarkdown(withText(text, locale)))).toEqual(structure(plain))
    }),
  )
})

test('every note is in exactly one problem, gathered in circles or not', () => {
  const ids = ['a', 'b', 'c', 'd', 'gone'].map(entryId)
  const anyNotes = fc.array(
    fc.record({ problemId: fc.option(fc.constantFrom(...ids)), chosen: fc.boolean() }),
    { minLength: 4, maxLength: 4 },
  )
  fc.assert(
    fc.property(anyNotes, (changes) => {
      const notes = changes.map((change, i) => note(ids[i] ?? 'e', 'x', change))
      const problems = gatherProblems({ notes, causes: [] })
      const seen = problems.flatMap(({ note: one, gathered }) => [one, ...gathered])
      expect(seen.map(({ id }) => id).toSorted()).toEqual(notes.map(({ id }) => id))
      const chosen = problems.map((problem) => problem.chosen)
      expect(chosen.toSorted((a, b) => Number(b) - Number(a))).toEqual(chosen)
    }),
  )
})

test('the plan as CSV names the problem and its cause, and holds no formula', () => {
  expect(actionsCsv(board).split('\r\n')).toEqual([
    'id,action,owner,dueOn,status,problem,cause,closedNote,closedOn',
    'a1,Name a communication lead | today,Ann,2018-11-05,open,Customers heard nothing for two hours,Development told us nothing,,',
    `a2,"'=HYPERLINK(""x"")",,,dropped,,,Nobody needs it,2018-11-20`,
    '',
  ])
})

test('each language has words for every category, and French its spaces', () => {
  for (const locale of locales) {
    const words = summaryWords[locale]
    for (const category of causeCategories) expect(words.categories[category]).not.toBe('')
  }
  const spoken = JSON.stringify(summaryMarkdown({ ...input, locale: 'fr', link: undefined }))
  expect(spoken.replaceAll(/\d:\d/g, '')).not.toMatch(/[^\u00a0]:/)
})
