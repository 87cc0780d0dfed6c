import { must } from '../../result.ts'
import type { Instant } from '../../time.ts'
import type { Communication, Incident } from '../incident.ts'
import { readTime } from '../iso-time.ts'
import type { DemonstrationWords } from './words.ts'

/** Everything of a message but its words. */
export type Fact = Pick<Communication, 'time' | 'sender' | 'kind' | 'audience' | 'source'> & {
  readonly channel: keyof DemonstrationWords['channels']
}

const analysis = 'GitHub, October 21 post-incident analysis'
const statusHistory = 'GitHub-Incident-History, incidents/6swlsy1h3wy9.json'

const statusTimes = [
  '2018-10-21T23:09:19Z',
  '2018-10-21T23:13:31Z',
  '2018-10-21T23:43:55Z',
  '2018-10-22T00:05:37Z',
  '2018-10-22T00:23:54Z',
  '2018-10-22T00:43:12Z',
  '2018-10-22T01:02:49Z',
  '2018-10-22T01:22:22Z',
  '2018-10-22T01:41:19Z',
  '2018-10-22T02:01:43Z',
  '2018-10-22T02:23:48Z',
  '2018-10-22T02:42:28Z',
  '2018-10-22T03:00:09Z',
  '2018-10-22T03:28:17Z',
  '2018-10-22T04:12:55Z',
  '2018-10-22T05:05:37Z',
  '2018-10-22T06:18:18Z',
  '2018-10-22T06:51:50Z',
  '2018-10-22T07:35:38Z',
  '2018-10-22T08:19:00Z',
  '2018-10-22T09:47:03Z',
  '2018-10-22T11:56:52Z',
  '2018-10-22T13:18:59Z',
  '2018-10-22T15:09:47Z',
  '2018-10-22T16:24:01Z',
  '2018-10-22T16:45:19Z',
  '2018-10-22T16:51:27Z',
  '2018-10-22T17:32:55Z',
  '2018-10-22T18:09:34Z',
  '2018-10-22T18:26:41Z',
  '2018-10-22T18:40:20Z',
  '2018-10-22T19:32:50Z',
  '2018-10-22T20:03:52Z',
  '2018-10-22T20:37:25Z',
  '2018-10-22T21:11:49Z',
  '2018-10-22T21:46:24Z',
  '2018-10-22T22:23:07Z',
  '2018-10-22T23:03:57Z',
]

function at(time: string): Instant {
  const read = readTime(time, { zone: 'UTC' })
  return must(read.ok ? read.value : null, time)
}

const monitoring: Fact = {
  time: at('2018-10-21T22:54:00Z'),
  channel: 'monitoring',
  sender: 'GitHub',
  kind: 'internal',
  audience: 'internal',
  source: analysis,
}

const blog: Fact = {
  time: at('2018-10-22T07:46:00Z'),
  channel: 'blog',
  sender: 'GitHub',
  kind: 'update',
  audience: 'external',
  source: analysis,
}

const statusPosts = statusTimes.map(
  (time, index): Fact => ({
    time: at(time),
    channel: 'statusPage',
    sender: 'GitHub status',
    kind: index === statusTimes.length - 1 ? 'resolution' : 'update',
    audience: 'external',
    source: statusHistory,
  }),
)

/** The messages of GitHub's incident of 21 and 22 October 2018, by time. */
export const demonstrationFacts = [monitoring, blog, ...statusPosts].sort((a, b) => a.time - b.time)

export const demonstrationTimes: Omit<Incident, 'title'> = {
  start: at('2018-10-21T22:52:00Z'),
  end: at('2018-10-22T23:03:00Z'),
  asOf: null,
  startConfirmed: true,
}
