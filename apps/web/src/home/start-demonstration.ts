import type { SessionId } from '@kraftline/core/ids'
import { err, ok, type Result } from '@kraftline/core/result'
import { createSession, importIncident, type Problem, type Secrets } from '../connect/api.ts'
import { keepSecrets } from '../connect/links.ts'
import type { Locale } from '../words/words.ts'

type Made = { readonly id: SessionId; readonly secrets: Secrets }

/** Makes a session with the 2018 incident in it, told in the interface's language. */
export async function startDemonstration(locale: Locale): Promise<Result<Made, Problem>> {
  const { title, csv } = await demonstrationCsv(locale)
  const made = await createSession({
    title,
    locale,
    timeZone: 'UTC',
    cadence: { gapMinutes: 30, warnMinutes: 20, firstUpdateMinutes: 30 },
  })
  if (!made.ok) return made
  const { id, secrets } = made.value
  const imported = await importIncident(id, csv, { type: 'text/csv', secret: secrets.facilitator })
  if (!imported.ok) return err(imported.error)
  keepSecrets(id, secrets)
  return ok({ id, secrets })
}

/** The incident and what writes it stay on the server until somebody asks for them. */
async function demonstrationCsv(locale: Locale): Promise<{ title: string; csv: string }> {
  const [{ demonstration }, { writeCsv }] = await Promise.all([
    import('@kraftline/core/incident/demonstration'),
    import('@kraftline/core/incident/reading/csv'),
  ])
  const { title, incident, communications } = await demonstration(locale)
  return { title, csv: writeCsv({ ...incident, endConfirmed: true }, communications) }
}
