import { expect } from '@playwright/test'
import type { Facilitator } from '../actors/facilitator.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'
import { writeIncidentFile } from '../fixtures/incident-files.ts'

const importing = /\/import$/
const empty = { guests: [], phase: 'prepare', isEmpty: true } as const

test('a malformed sheet lists every problem by its line and changes nothing', async ({
  server,
  cast,
}, info) => {
  const { facilitator } = await startReview(
    { server, cast, info },
    { guests: [], phase: 'prepare' },
  )
  // Those of the incident, and the row for the next.
  const rows = 41
  await expect(facilitator.messages).toHaveCount(rows)
  facilitator.watch.expects(422, importing)
  const text = [
    'time,channel,kind,text',
    '2018-10-21T23:09:19Z,Status page,update,This row is fine',
    'yesterday,Status page,update,No time',
    '2018-10-21T23:30:00Z,Status page,shout,No kind',
    '2018-10-21T23:40:00Z,,update,No channel',
    '',
  ].join('\n')
  await facilitator.offers(await writeIncidentFile(info, { name: 'bad.csv', text }))

  const refusal = facilitator.page.getByRole('alert')
  await expect(refusal).toContainText(facilitator.say('prepare.import.refused', { count: 3 }))
  const told = facilitator.part(facilitator.say('prepare.told.heading'))
  const problems = told
    .getByRole('list', { name: facilitator.say('prepare.import.problems') })
    .getByRole('listitem')
  await expect(problems).toHaveCount(3)
  for (const [index, line] of [3, 4, 5].entries()) {
    await expect(problems.nth(index)).toContainText(
      facilitator.say('prepare.import.line', { line }),
    )
  }
  await expect(problems.nth(0)).toContainText(facilitator.say('prepare.fault.bad-time'))
  await expect(problems.nth(1)).toContainText(facilitator.say('prepare.fault.unknown-kind'))
  await expect(facilitator.messages).toHaveCount(rows)

  // What was given is still there: the lines that are wrong can be mended where they stand.
  const field = told.getByLabel(facilitator.say('prepare.import.pasteLabel'))
  await expect(field).toHaveValue(text)
  await problems.nth(1).getByRole('button').click()
  await expect(field).toBeFocused()
  await field.fill(
    text
      .replace('yesterday', '2018-10-21T23:20:00Z')
      .replace('shout', 'update')
      .replace('40:00Z,,', '40:00Z,Blog,'),
  )
  await facilitator.presses(facilitator.say('imports.look'))
  await facilitator.takesImport(4)
  await facilitator.seesImported({ added: 4 })
  await expect(facilitator.messages).toHaveCount(rows + 4)
})

test('of several incidents in one file, one is chosen', async ({ server, cast }, info) => {
  const { facilitator } = await startReview({ server, cast, info }, empty)
  facilitator.watch.expects(422, importing)
  const text = JSON.stringify([
    incidentOf('sign-in', ['Nobody can sign in', 'Sign-in is back']),
    incidentOf('search', ['Search is slow', 'Still slow', 'Search is fast again']),
  ])
  await facilitator.offers(await writeIncidentFile(info, { name: 'two.json', text }))
  const choice = facilitator.part(facilitator.say('prepare.import.which'))
  await expect(choice.getByRole('button', { name: 'sign-in' })).toBeVisible()
  await choice.getByRole('button', { name: 'search' }).click()
  await facilitator.takesImport(3)
  await facilitator.seesImported({ added: 3 })
  await seesMessages(facilitator, ['Search is slow', 'Still slow', 'Search is fast again'])
})

test('after a status page’s file the first gap is unknown until somebody says when it began', async ({
  server,
  cast,
}, info) => {
  const { facilitator } = await startReview({ server, cast, info }, empty)
  const text = JSON.stringify([
    { ...incidentOf('search', ['Search is slow', 'Still slow', 'And slower']), resolved_at: null },
  ])
  await facilitator.imports(await writeIncidentFile(info, { name: 'open.json', text }), 3)
  await facilitator.seesImported({ added: 3 })
  const question = facilitator.part(facilitator.say('prepare.firstAlert.heading'))
  await expect(question).toBeVisible()

  await facilitator.opensRoom()
  await facilitator.looksAt('outline')
  const gaps = facilitator.page.getByRole('listitem')
  // The last one that names it: a longest silence is suggested for a circle above the list.
  const first = gaps.filter({ hasText: facilitator.say('gapList.start_to_first') }).last()
  await expect(first).toContainText(facilitator.say('gapList.unknown'))

  await facilitator.chooses(facilitator.say('facilitate.toPrepare'))
  const earlier = question.getByLabel(facilitator.say('prepare.firstAlert.earlier'))
  await earlier.fill('13:20')
  await earlier.press('Enter')
  await expect(question).toBeHidden()
  await facilitator.opensRoom()
  await facilitator.looksAt('outline')
  await expect(first).toContainText('40 min')
})

/** As a status page exports it: an update every half hour from 14:00 on. */
function incidentOf(name: string, bodies: readonly string[]) {
  const at = (index: number) => new Date(Date.UTC(2026, 2, 4, 14, index * 30)).toISOString()
  const updates = bodies.map((body, index) => ({
    id: `${name}-${index}`,
    status: index === bodies.length - 1 && bodies.length === 3 ? 'identified' : 'investigating',
    body,
    created_at: at(index),
    display_at: at(index),
    incident_id: name,
  }))
  return {
    id: name,
    name,
    status: 'identified',
    impact: 'major',
    created_at: at(0),
    started_at: at(0),
    resolved_at: null,
    incident_updates: updates.toReversed(),
  }
}

async function seesMessages(facilitator: Facilitator, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    const field = facilitator.messages
      .nth(index)
      .getByLabel(facilitator.say('prepare.messages.text'))
    await expect(field).toHaveValue(text)
  }
}
