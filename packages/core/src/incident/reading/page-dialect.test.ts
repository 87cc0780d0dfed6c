import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonFile } from './json-file.ts'

function read(file: unknown) {
  const reading = readJsonFile(JSON.stringify(file))
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

function problemsOf(file: unknown): unknown[] {
  const reading = readJsonFile(JSON.stringify(file))
  return reading.ok ? [] : reading.error.map(({ path, code }) => [path, code])
}

const instatus = {
  id: 'ck1',
  name: 'Sign-in fails',
  started: '2025-11-18T11:40:00.000Z',
  status: 'RESOLVED',
  resolved: '2025-11-18T13:04:00.000Z',
  updates: [
    {
      id: 'cu1',
      message: 'We look.',
      messageHtml: '<p>We look.</p>',
      status: 'INVESTIGATING',
      notify: true,
      started: '2025-11-18T11:48:00.000Z',
      ended: null,
      createdAt: '2025-11-18T11:50:00.000Z',
    },
    {
      id: 'cu2',
      message: null,
      messageHtml: '<p>All well.</p>',
      status: 'RESOLVED',
      started: '2025-11-18T13:04:00.000Z',
    },
  ],
  components: [{ id: 'cc1', name: 'Website', site: { id: 'cs1', name: 'Example' } }],
}

test('Instatus: a list of incidents, or one', () => {
  const wanted = {
    id: 'ck1',
    title: 'Sign-in fails',
    start: Date.parse('2025-11-18T11:40:00Z'),
    end: Date.parse('2025-11-18T13:04:00Z'),
    startConfirmed: false,
    communications: [
      {
        id: 'cu1',
        time: Date.parse('2025-11-18T11:48:00Z'),
        channel: 'Status page',
        sender: 'Example',
        kind: 'update',
        text: 'We look.',
      },
      { id: 'cu2', kind: 'resolution', text: 'All well.' },
    ],
  }
  expect(read([instatus])).toMatchObject({ format: 'instatus', incidents: [wanted] })
  expect(read(instatus)).toMatchObject({ format: 'instatus', incidents: [wanted] })
})

test('Instatus: a page’s summary has no messages, and says so', () => {
  const { updates: _, components: __, ...summed } = instatus
  const summary = {
    page: { name: 'Example', status: 'HASISSUES' },
    activeIncidents: [{ ...summed, status: 'INVESTIGATING', resolved: undefined }],
    activeMaintenances: [
      {
        id: 'cm1',
        name: 'Disks',
        start: '2025-11-20T00:00:00Z',
        status: 'NOTSTARTEDYET',
        duration: '60',
      },
    ],
  }
  expect(read(summary).incidents).toMatchObject([
    {
      title: 'Sign-in fails',
      start: Date.parse('2025-11-18T11:40:00Z'),
      flags: ['no_updates'],
      communications: [],
    },
  ])
})

const incidentIo = {
  id: '01A',
  name: 'Sign-in fails',
  status: 'resolved',
  type: 'incident',
  published_at: '2025-11-18T11:48:00Z',
  component_impacts: [
    { start_at: '2025-11-18T11:30:00Z', end_at: '2025-11-18T12:50:00Z', status: 'full_outage' },
    { start_at: '2025-11-18T11:45:00Z', end_at: '2025-11-18T13:00:00Z', status: 'partial_outage' },
  ],
  updates: [
    {
      id: '01C',
      to_status: 'resolved',
      message_string: 'All well.',
      published_at: '2025-11-18T13:04:00Z',
    },
    {
      id: '01B',
      to_status: 'investigating',
      message: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'We ' },
              { type: 'text', text: 'look.' },
            ],
          },
          { type: 'paragraph', content: [{ type: 'text', text: 'More soon.' }] },
        ],
      },
      published_at: '2025-11-18T11:48:00Z',
    },
  ],
}

test('incident.io: what its page asks for; its impacts tell when it began and ended', () => {
  const maintenance = {
    ...incidentIo,
    id: '01M',
    type: 'maintenance',
    status: 'maintenance_complete',
  }
  expect(read({ incidents: [incidentIo, maintenance] })).toMatchObject({
    format: 'incident-io',
    skipped: 2,
    incidents: [
      {
        title: 'Sign-in fails',
        start: Date.parse('2025-11-18T11:30:00Z'),
        end: Date.parse('2025-11-18T13:00:00Z'),
        communications: [
          { id: '01B', kind: 'update', text: 'We look.\n\nMore soon.' },
          { id: '01C', kind: 'resolution', text: 'All well.' },
        ],
      },
    ],
  })
  const { component_impacts: _, ...bare } = incidentIo
  expect(read({ incidents: [bare] }).incidents).toMatchObject([
    {
      start: Date.parse('2025-11-18T11:48:00Z'),
      end: Date.parse('2025-11-18T13:04:00Z'),
      isEndInferred: true,
    },
  ])
})

test('incident.io: its summary, its API and its widget', () => {
  const ongoing = { ...incidentIo, status: 'monitoring' }
  const summary = {
    summary: { name: 'Example', ongoing_incidents: [ongoing], in_progress_maintenances: [] },
  }
  expect(read(summary).incidents).toMatchObject([
    { end: null, communications: [{ sender: 'Example' }, { sender: 'Example' }] },
  ])
  const updates = [
    {
      id: '01B',
      incident_status: 'investigating',
      message: 'We look.',
      published_at: '2025-11-18T11:48:00Z',
    },
  ]
  const ofApi = {
    id: '01A',
    name: 'Sign-in fails',
    status: 'investigating',
    published_at: '2025-11-18T11:48:00Z',
    updates,
  }
  for (const file of [
    { status_page_incident: ofApi },
    { status_page_incidents: [ofApi], pagination_meta: {} },
  ]) {
    expect(read(file).incidents[0]?.communications).toMatchObject([{ id: '01B', text: 'We look.' }])
  }
  const last = {
    id: '01A',
    name: 'Sign-in fails',
    status: 'monitoring',
    last_update_at: '2025-11-18T12:00:00Z',
    last_update_message: 'It is better.',
  }
  const widget = {
    page_title: 'Example',
    page_url: 'https://status.example.org',
    ongoing_incidents: [last],
    in_progress_maintenances: [],
    scheduled_maintenances: [],
  }
  expect(read(widget)).toMatchObject({
    format: 'incident-io',
    incidents: [
      {
        communications: [
          {
            id: null,
            time: Date.parse('2025-11-18T12:00:00Z'),
            sender: 'Example',
            text: 'It is better.',
          },
        ],
      },
    ],
  })
})

test('problems are told by the file’s own names', () => {
  expect(
    problemsOf({
      summary: {
        ongoing_incidents: [
          {
            ...incidentIo,
            published_at: 'soon',
            component_impacts: [{ start_at: 5, end_at: '2025-02-30T00:00:00Z' }],
            updates: [
              { message_string: 7, published_at: null },
              { message: {}, published_at: 'never' },
            ],
          },
        ],
      },
    }),
  ).toEqual([
    ['summary.ongoing_incidents[0].published_at', 'bad-time'],
    ['summary.ongoing_incidents[0].component_impacts[0].start_at', 'wrong-type'],
    ['summary.ongoing_incidents[0].component_impacts[0].end_at', 'does-not-exist'],
    ['summary.ongoing_incidents[0].updates[0].published_at', 'missing-value'],
    ['summary.ongoing_incidents[0].updates[0].message_string', 'wrong-type'],
    ['summary.ongoing_incidents[0].updates[1].published_at', 'bad-time'],
    ['summary.ongoing_incidents[0].updates[1].message', 'wrong-type'],
  ])
  expect(problemsOf([{ ...instatus, started: '1763466000', resolved: 1763466000 }])).toEqual([
    ['[0].resolved', 'wrong-type'],
    ['[0].started', 'bad-time'],
  ])
})

/** A valid file in which some places hold anything at all. */
function mangled(file: unknown): fc.Arbitrary<unknown> {
  const anything = fc.jsonValue({ maxDepth: 2 })
  const kept = (inner: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 12, arbitrary: inner }, anything)
  if (Array.isArray(file)) return kept(fc.tuple(...file.map(mangled)))
  if (typeof file !== 'object' || file === null) return kept(fc.constant(file))
  const entries = Object.entries(file).map(([key, value]) => [key, mangled(value)])
  return kept(fc.record(Object.fromEntries(entries), { requiredKeys: [] }))
}

test('no file makes it throw, and a refusal always says why', () => {
  const files = [
    [instatus],
    { incidents: [incidentIo] },
    { summary: { ongoing_incidents: [incidentIo] } },
  ]
  fc.assert(
    fc.property(fc.oneof(...files.map(mangled)), (file) => {
      const reading = readJsonFile(JSON.stringify(file))
      if (!reading.ok) expect(reading.error.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
