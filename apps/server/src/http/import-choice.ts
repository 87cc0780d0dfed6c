import type { IncidentReading } from '@kraftline/core/board/import-plan'
import { writeTime } from '@kraftline/core/incident/iso-time'
import type {
  Problem as FileProblem,
  ReadIncident,
  Reading,
} from '@kraftline/core/incident/reading/reading'
import { err, ok, type Result } from '@kraftline/core/result'
import type { Fault, Problem } from './problem.ts'

const nothing: IncidentReading['incident'] = {
  title: '',
  start: null,
  end: null,
  asOf: null,
  startConfirmed: false,
  endConfirmed: false,
  isStartInferred: true,
  isEndInferred: true,
  flags: [],
}

/** The one incident of a file that is meant; with several and none named, the refusal lists them. */
export function chooseIncident(
  { format, incidents, skipped }: Reading,
  wanted: string | undefined,
): Result<IncidentReading, Problem> {
  // A file of maintenance alone is well-formed: there is just nothing in it to take.
  if (incidents.length === 0) return ok({ format, incident: nothing, communications: [], skipped })
  const matching = wanted === undefined ? incidents : incidents.filter(({ id }) => id === wanted)
  const [chosen, another] = matching
  if (!chosen || another) return err(whichOne(incidents, wanted))
  const left = incidents.filter((incident) => incident !== chosen)
  const notChosen = left.reduce((sum, { communications }) => sum + communications.length, 0)
  const { communications, ...incident } = chosen
  return ok({ format, incident, communications, skipped: skipped + notChosen })
}

function whichOne(incidents: readonly ReadIncident[], wanted: string | undefined): Problem {
  const message = wanted === undefined ? 'choose one of the incidents' : 'there is no such incident'
  return {
    code: 'invalid',
    detail: 'The file holds several incidents; say with ?incident=<id> which one is meant.',
    errors: [{ path: 'incident', message }],
    incidents: incidents.map(({ id, title, start, communications }) => ({
      id,
      name: title,
      start: start === null ? null : writeTime(start),
      updates: communications.length,
    })),
  }
}

/** What is wrong with a file, at its line or path; by its code the interface says it in its language. */
export function faultOf({ line, path, code, detail, message }: FileProblem): Fault {
  const said = { message, code, detail }
  return line === undefined ? { path: path ?? '', ...said } : { line, ...said }
}
