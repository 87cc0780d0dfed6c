import { readingLimits } from '@kraftline/core/incident/reading/reading'
import { useState } from 'react'
import {
  type Imported,
  type ImportPreview,
  type IncidentChoice,
  importIncident,
  type Problem,
  previewImport,
  undoImport,
} from '../../connect/api.ts'
import { useRoom } from '../../connect/room.ts'
import { importTypeOf } from './import-text.ts'

/** A text and, where it holds several incidents, which one is meant. */
type Source = { readonly text: string; readonly incident?: string }

/** What a person makes of the preview's messages, by their ids. */
export type Choice = {
  readonly left: ReadonlySet<string>
  /** The file takes them for internal, as all of a chat, but customers saw them. */
  readonly shown: ReadonlySet<string>
}

export type ImportState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' | 'taking'; readonly source: Source }
  | { readonly at: 'refused'; readonly problem: Problem }
  /** The file tells of several incidents: one is to be chosen. */
  | {
      readonly at: 'choosing'
      readonly choices: readonly IncidentChoice[]
      readonly source: Source
    }
  /** Nothing is taken yet: this is what would be. */
  | ({ readonly at: 'looking'; readonly preview: ImportPreview; readonly source: Source } & Choice)
  | {
      readonly at: 'done'
      readonly imported: Imported
      /** How many were left because somebody wanted it so. */
      readonly left: number
      readonly canUndo: boolean
    }
  | { readonly at: 'undone'; readonly removed: number }

export type Importing = {
  readonly state: ImportState
  /** The text that was given last, to be mended and given again; dropped once it is taken. */
  readonly text: string
  readonly setText: (text: string) => void
  readonly take: (text: string) => void
  readonly takeFile: (file: File) => void
  readonly choose: (incidentId: string) => void
  readonly decide: (choice: Partial<Choice>) => void
  readonly confirm: () => void
  readonly undo: () => void
  readonly forget: () => void
}

const everything: Choice = { left: new Set(), shown: new Set() }
/** More than this is not put into a field to be mended by hand. */
const mendable = 200_000
const tooLarge: Problem = {
  status: 413,
  code: 'too-large',
  detail: '',
  errors: [{ code: 'too-large', message: '' }],
}

/** Takes a file in three steps: it is read, looked at, and taken; nothing changes before the last. */
export function useImport(): Importing {
  const { sessionId, board } = useRoom()
  const [state, setState] = useState<ImportState>({ at: 'idle' })
  const [text, setText] = useState('')

  const look = async (source: Source) => {
    setText(source.text.length <= mendable ? source.text : '')
    setState({ at: 'reading', source })
    const answer = await previewImport(sessionId, source.text, optionsOf(source))
    if (answer.ok) {
      return setState({ at: 'looking', preview: answer.value, ...everything, source })
    }
    const { incidents } = answer.error
    if (incidents?.length) setState({ at: 'choosing', choices: incidents, source })
    else setState({ at: 'refused', problem: answer.error })
  }

  const confirm = async () => {
    if (state.at !== 'looking') return
    const { preview, left, shown, source } = state
    const { incident } = board.reader.snapshot()
    setState({ at: 'taking', source })
    const only = preview.communications.map(({ id }) => id).filter((id) => !left.has(id))
    const options = {
      ...optionsOf(source),
      ...(left.size > 0 ? { only } : {}),
      ...(shown.size > 0 ? { external: [...shown] } : {}),
    }
    const answer = await importIncident(sessionId, source.text, options)
    if (!answer.ok) return setState({ at: 'refused', problem: answer.error })
    setText('')
    const imported = { ...answer.value, skipped: answer.value.skipped - left.size }
    const canUndo = imported.added > 0 || differs(imported, incident)
    setState({ at: 'done', imported, left: left.size, canUndo })
  }

  const undo = async () => {
    const answer = await undoImport(sessionId)
    if (answer.ok) setState({ at: 'undone', removed: answer.value.removed })
    else setState({ at: 'refused', problem: answer.error })
  }

  return {
    state,
    text,
    setText,
    take: (given) => void look({ text: given }),
    takeFile(file) {
      if (file.size > readingLimits.bytes) setState({ at: 'refused', problem: tooLarge })
      else void file.text().then((given) => look({ text: given }))
    },
    choose(incident) {
      if (state.at === 'choosing') void look({ ...state.source, incident })
    },
    decide(choice) {
      if (state.at === 'looking') setState({ ...state, ...choice })
    },
    confirm: () => void confirm(),
    undo: () => void undo(),
    forget: () => setState({ at: 'idle' }),
  }
}

function optionsOf({ text, incident }: Source) {
  return { type: importTypeOf(text), ...(incident === undefined ? {} : { incident }) }
}

type Times = { readonly title: string; readonly start: number | null; readonly end: number | null }

/** Whether the incident is not what it was: otherwise there is nothing of this import to take back. */
function differs({ incident }: Imported, before: Times): boolean {
  const at = (time: string | null) => (time === null ? null : Date.parse(time))
  const { title, start, end } = incident
  return title !== before.title || at(start) !== before.start || at(end) !== before.end
}
