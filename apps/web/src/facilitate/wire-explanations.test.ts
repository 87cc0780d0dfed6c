import type { limits } from '@kraftline/core/protocol/sync'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import type { Wire } from '../connect/wire.ts'
import type { WordKey } from '../words/keys.ts'
import { loadWords, locales } from '../words/words.ts'
import { explain, whyClosed, whyDropped } from './wire-explanations.ts'

/** How a person learns that a limit was reached; null where no honest page comes near it. */
const told: Record<keyof typeof limits, WordKey | null> = {
  frameBytes: 'wire.closed.tooLarge',
  boardBytes: 'wire.closed.tooLarge',
  textLength: 'wire.textFull',
  entriesPerRoot: 'wire.closed.tooLarge',
  strokePoints: null,
  strokeBytes: null,
  unknownFields: null,
  unknownFieldBytes: null,
  peoplePerSession: 'error.session-full',
  connectionsPerPerson: 'wire.closed.full',
  connectionsPerRoom: 'wire.closed.full',
  clientsPerUpdate: 'wire.closed.policy',
  clientsPerPerson: 'wire.closed.policy',
  structsPerUpdate: 'wire.closed.policy',
  deletesPerUpdate: 'wire.closed.policy',
  unseenPerUpdate: 'wire.closed.policy',
  clock: null,
  stateVectorBytes: 'wire.closed.policy',
  framesWaitingToLoad: 'wire.closed.tryAgain',
  bytesWaitingToLoad: 'wire.closed.tryAgain',
  framesPerSecond: 'wire.slow',
  bytesPerSecond: 'wire.slow',
  framesPerSecondOfPerson: 'wire.slow',
  bytesPerSecondOfPerson: 'wire.slow',
  firstStepsPerSecond: 'wire.slow',
  presenceBytes: null,
  presenceEntries: null,
  nameLength: null,
  keepAlive: null,
  ping: 'wire.connecting',
  presenceEvery: null,
  pieceBytes: null,
  windowAtFirst: null,
  windowAtMost: null,
  bufferedBytes: 'wire.closed.slow',
  slowReaderGrace: 'wire.closed.slow',
  pongPatience: 'wire.closed.slow',
  bufferedBytesAtMost: 'wire.connecting',
  roomLinger: null,
  stagingLinger: null,
  storagePatience: 'wire.dropped.storage-failed',
  storageRetry: null,
  storageRetryAtMost: null,
  snapshotEveryUpdates: null,
  snapshotEveryBytes: null,
}

const explained = [...Object.values(whyClosed), ...Object.values(whyDropped)]
const keys = [...explained.map(({ text }) => text), ...Object.values(told)]

test.each(locales)('every refusal and limit has words of its own in %s', async (locale) => {
  const words = await loadWords(locale)
  for (const key of keys) {
    if (key === null) continue
    const said = [0, 1, 2, 5, 21].map((count) =>
      String(new IntlMessageFormat(words[key], locale).format({ count })),
    )
    for (const text of said) expect(text).toMatch(/^\p{Lu}.{8,}/u)
  }
  const texts = explained.map(({ text }) => words[text])
  expect(new Set(texts).size).toBe(texts.length)
})

const fine: Wire = {
  link: 'connected',
  unsaved: 0,
  isSlow: false,
  savedAt: 1,
  denial: null,
  trouble: null,
  isOver: false,
  isOut: false,
}

test('there is something to explain while something is wrong, and nothing else', () => {
  expect(explain(fine)).toBeNull()
  // A connection that is only lost is told by the pill.
  expect(explain({ ...fine, link: 'connecting', unsaved: 2 })).toBeNull()
  expect(explain({ ...fine, link: 'connecting', trouble: 'full' })).toBe(whyClosed.full)
  expect(explain({ ...fine, link: 'connecting', isOver: true, trouble: 'policy' })).toBe(
    whyClosed.policy,
  )
  expect(explain({ ...fine, denial: 'locked', unsaved: 1 })).toBe(whyDropped.locked)
  expect(explain({ ...fine, denial: 'locked' })).toBeNull()
})
