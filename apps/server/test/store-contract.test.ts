import type { PersonId, SessionId } from '@kraftline/core/ids'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { minute } from '@kraftline/core/time'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  draftsStream,
  type LogEntry,
  type SessionRow,
  StorageFailed,
  type Store,
} from '../src/store/store.ts'
import { backends, type Place } from './databases.ts'

const clock = new ManualClock(1_700_000_000_000)
const ann = 'ann' as PersonId

const session = (id: string): SessionRow => ({
  id: id as SessionId,
  title: 'Sign-in was down — «вход»',
  locale: 'ru',
  timeZone: 'Europe/Paris',
  cadence: { gap: 30 * minute, warn: 20 * minute, firstUpdate: 30 * minute },
  previousId: null,
  previousDeleted: 0,
  createdAt: clock.now(),
})

const entry = (stream: string, text: string, more: Partial<LogEntry> = {}): LogEntry => ({
  stream,
  kind: 'board',
  at: clock.now(),
  participant: ann,
  bytes: new TextEncoder().encode(text),
  ...more,
})

const hash = (byte: number) => new Uint8Array(32).fill(byte)
const links = { viewer: hash(1), participant: hash(2), facilitator: hash(3) }

describe.each(await backends())('a store on $name', (backend) => {
  let place: Place
  let store: Store

  beforeEach(async () => {
    place = await backend.place()
    store = await place.open(clock)
  })

  afterEach(async () => {
    await store.close()
    await place.remove()
  })

  test('keeps a session with its links, and finds it by either', async () => {
    await store.sessions.create(session('s-1'), links, entry('s-1', 'created', { kind: 'session' }))
    expect(await store.sessions.find('s-1' as SessionId)).toEqual(session('s-1'))
    expect(await store.sessions.find('s-2' as SessionId)).toBeNull()
    expect(await store.sessions.linkByHash('s-1' as SessionId, hash(2))).toBe('participant')
    expect(await store.sessions.linkByHash('s-2' as SessionId, hash(2))).toBeNull()

    await store.sessions.replaceLink('s-1' as SessionId, 'participant', hash(9))
    expect(await store.sessions.linkByHash('s-1' as SessionId, hash(2))).toBeNull()
    expect(await store.sessions.linkByHash('s-1' as SessionId, hash(9))).toBe('participant')

    await store.sessions.addToken('s-1' as SessionId, hash(7), ann)
    expect(await store.sessions.personByToken('s-1' as SessionId, hash(7))).toBe('ann')
    expect(await store.sessions.personByToken('s-2' as SessionId, hash(7))).toBeNull()
  })

  test('closes the ranks of a series around a session that is deleted', async () => {
    const add = (id: string, previousId: string | null) => {
      const row = { ...session(id), previousId: previousId as SessionId | null }
      return store.sessions.create(row, links, entry(id, 'created', { kind: 'session' }))
    }
    await add('s-1', null)
    await add('s-2', 's-1')
    await add('s-3', 's-2')
    await store.sessions.delete('s-2' as SessionId)
    const third = async () => {
      const found = await store.sessions.find('s-3' as SessionId)
      return [found?.previousId, found?.previousDeleted]
    }
    expect(await third()).toEqual(['s-1', 1])
    await store.sessions.delete('s-1' as SessionId)
    expect(await third()).toEqual([null, 2])
  })

  test('creates all of a session or nothing', async () => {
    await store.sessions.create(session('s-1'), links, entry('s-1', 'created'))
    const again = store.sessions.create(session('s-1'), links, entry('s-3', 'created'))
    await expect(again).rejects.toThrow(StorageFailed)
    expect(await store.log.read('s-3')).toEqual([])
  })

  test('numbers each stream from 1, in the order of the appends, also when they wait together', async () => {
    await store.sessions.create(session('s'), links, entry('s', 'created', { kind: 'session' }))
    const seqs = await Promise.all([
      store.log.append([entry('s', 'a'), entry('s', 'b')]),
      store.log.append([entry('t', 'c')]),
      store.log.append([entry('s', 'd'), entry('t', 'e')]),
    ])
    expect(seqs).toEqual([[2, 3], [1], [4, 2]])
    const texts = (await store.log.read('s')).map((row) => new TextDecoder().decode(row.bytes))
    expect(texts).toEqual(['created', 'a', 'b', 'd'])
  })

  test('reads rows as they were written, after a position, of a kind, so many', async () => {
    const board = entry('s', 'a', { participant: null })
    await store.log.append([board, entry('s', 'b', { kind: 'session' }), entry('s', 'c')])
    expect(await store.log.read('s', { limit: 1 })).toEqual([{ ...board, seq: 1 }])
    const after = await store.log.read('s', { after: 1, kind: 'board' })
    expect(after.map((row) => row.seq)).toEqual([3])
  })

  test('keeps bytes of any value and size, and times and client ids beyond 32 bits', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256)
    const bindings = [{ clientId: 2 ** 53 - 1, participant: 'ann' }]
    await store.log.append([entry('s', '', { bytes, at: 2 ** 52, bindings })])
    const [row] = await store.log.read('s')
    expect(row?.bytes).toEqual(bytes)
    expect(row?.at).toBe(2 ** 52)
    expect(await store.log.bindings('s')).toEqual(new Map([[2 ** 53 - 1, 'ann']]))
  })

  test('binds a client id to the first participant for good, per stream', async () => {
    const bound = (participant: string) => ({ bindings: [{ clientId: 5, participant }] })
    await store.log.append([entry('s', 'a', bound('ann'))])
    await store.log.append([entry('s', 'b', bound('eve')), entry('t', 'c', bound('eve'))])
    expect(await store.log.bindings('s')).toEqual(new Map([[5, 'ann']]))
    expect(await store.log.bindings('t')).toEqual(new Map([[5, 'eve']]))
  })

  test('keeps the newest snapshots, newest first', async () => {
    for (const seq of [5, 20, 10, 30]) {
      await store.log.saveSnapshot('s', seq, new Uint8Array([seq]))
    }
    await store.log.saveSnapshot('s', 30, new Uint8Array([31]))
    const kept = await store.log.snapshots('s')
    expect(kept.map(({ seq, bytes }) => [seq, ...bytes])).toEqual([
      [30, 31],
      [20, 20],
      [10, 10],
    ])
  })

  test('a deleted session is gone with all that was kept for it, and nothing brings it back', async () => {
    const drafts = draftsStream('s' as SessionId, ann)
    await store.sessions.create(session('s'), links, entry('s', 'created'))
    await store.sessions.create(session('s-other'), links, entry('s-other', 'created'))
    await store.log.append([entry(drafts, 'secret', { kind: 'drafts' })])
    await store.log.saveSnapshot('s', 1, new Uint8Array([1]))
    expect(await store.sessions.size('s' as SessionId)).toEqual({
      log: { entries: 2, bytes: 'created'.length + 'secret'.length },
      pictures: { count: 0, bytes: 0 },
    })
    const late = store.log.append([entry('s', 'late')]).catch(() => {})
    await store.sessions.delete('s' as SessionId)
    await late
    expect(await store.sessions.find('s' as SessionId)).toBeNull()
    expect(await store.sessions.linkByHash('s' as SessionId, hash(2))).toBeNull()
    expect(await store.log.read('s')).toEqual([])
    expect(await store.log.read(drafts)).toEqual([])
    expect(await store.log.snapshots('s')).toEqual([])
    expect(await store.log.read('s-other')).toHaveLength(1)
    expect((await store.sessions.size('s' as SessionId)).log).toEqual({ entries: 0, bytes: 0 })

    const refused = store.log.append([entry(drafts, 'later')])
    const others = store.log.append([entry('s-other', 'fine')])
    await expect(refused).rejects.toThrow(StorageFailed)
    expect(await others).toEqual([2])
  })

  test('keeps pictures with their session, and lets them go with it', async () => {
    const id = 's' as SessionId
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256)
    const picture = { name: 'a.png', type: 'image/png', width: 640, height: 480, bytes } as const
    await expect(store.attachments.add(id, picture)).rejects.toThrow(StorageFailed)
    await store.sessions.create(session('s'), links, entry('s', 'created'))
    await store.attachments.add(id, picture)
    const found = await store.attachments.find(id, 'a.png')
    expect({ ...found, bytes: new Uint8Array(found?.bytes ?? []) }).toEqual(picture)
    expect(await store.attachments.names(id)).toEqual(['a.png'])
    expect(await store.attachments.find('t' as SessionId, 'a.png')).toBeNull()
    await store.sessions.delete(id)
    expect(await store.attachments.names(id)).toEqual([])
  })

  test('names the sessions that nobody has changed since, oldest first', async () => {
    const at = clock.now()
    for (const [id, created, changed] of [
      ['young', at, at],
      ['older', at - 20, at - 10],
      ['oldest', at - 30, at - 15],
      ['kept up', at - 40, at],
    ] as const) {
      await store.sessions.create({ ...session(id), createdAt: created }, links, entry(id, 'a'))
      await store.log.append([entry(id, 'b', { at: changed })])
    }
    expect(await store.sessions.unchangedSince(at - 9)).toEqual(['oldest', 'older'])
    expect(await store.sessions.unchangedSince(at - 10)).toEqual(['oldest'])
  })

  test('keeps what is owed to the webhook until it is not, and each only once', async () => {
    await store.sessions.create(session('s'), links, entry('s', 'created'))
    const owed = { id: 's-1', sessionId: 's' as SessionId, body: '{"a":"é"}', dueAt: 2 ** 40 }
    expect(await store.deliveries.add(owed)).toBe(true)
    expect(await store.deliveries.add(owed)).toBe(false)
    expect(await store.deliveries.owed()).toEqual([{ ...owed, tries: 0 }])
    await store.deliveries.put('s-1', { tries: 1, dueAt: 7 })
    expect(await store.deliveries.owed()).toEqual([{ ...owed, tries: 1, dueAt: 7 }])
    await store.deliveries.put('s-1', { tries: 2, dueAt: null })
    expect(await store.deliveries.owed()).toEqual([])
    expect(await store.deliveries.add(owed)).toBe(false)
    await store.sessions.delete('s' as SessionId)
    expect(await store.deliveries.owed()).toEqual([])
  })

  test('tells whether a write would be kept', async () => {
    expect(await store.isReachable()).toBe(true)
  })

  test('after closing, everything fails as storage does', async () => {
    await store.close()
    await expect(store.log.append([entry('s', 'a')])).rejects.toThrow(StorageFailed)
    await expect(store.log.read('s')).rejects.toThrow(StorageFailed)
    expect(await store.isReachable()).toBe(false)
    store = await place.open(clock)
  })
})

describe.each((await backends()).slice(1))('what outlives the process, on $name', (backend) => {
  let place: Place
  beforeEach(async () => {
    place = await backend.place()
  })
  afterEach(() => place.remove())

  test('the log goes on where it was', async () => {
    const first = await place.open(clock)
    await first.log.append([entry('s', 'a')])
    await first.close()
    const second = await place.open(clock)
    expect(await second.log.append([entry('s', 'b')])).toEqual([2])
    expect(await second.log.read('s')).toHaveLength(2)
    await second.close()
  })

  test('a second server on the same data is refused in one line, and let in after the first', async () => {
    const first = await place.open(clock)
    await expect(place.open(clock)).rejects.toThrow(/^Another Kraftline server is using [^\n]+$/)
    expect(await first.log.append([entry('s', 'a')])).toEqual([1])
    await first.close()
    const second = await place.open(clock)
    expect(await second.log.read('s')).toHaveLength(1)
    await second.close()
  })

  // An embedded database has no connections that could be cut.
  if (!backend.cutsConnections) return
  test('a connection that is cut costs at most what was under way', async () => {
    const store = await place.open(clock)
    await store.log.append([entry('s', 'a')])
    for (let round = 0; round < 3; round++) {
      const under = Promise.allSettled([store.log.append([entry('s', 'under way')]), place.cut?.()])
      await under
      await vi.waitFor(() => store.log.append([entry('s', 'after')]), { timeout: 10_000 })
      await expect(place.open(clock)).rejects.toThrow(/^Another Kraftline server/)
    }
    const rows = await store.log.read('s')
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1))
    await store.close()
  })
})
