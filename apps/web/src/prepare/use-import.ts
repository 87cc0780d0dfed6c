import { useState } from 'react'
import { type Imported, type IncidentChoice, importIncident, type Problem } from '../connect/api.ts'
import { useRoom } from '../connect/room.ts'
import { importTypeOf } from './import-text.ts'

export type ImportState =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  | { readonly at: 'done'; readonly imported: Imported }
  | { readonly at: 'refused'; readonly problem: Problem }
  /** The file tells of several incidents: one is to be chosen. */
  | { readonly at: 'choosing'; readonly choices: readonly IncidentChoice[]; readonly text: string }

export type Importing = {
  readonly state: ImportState
  readonly take: (text: string) => void
  readonly takeFile: (file: File) => void
  readonly choose: (incidentId: string) => void
  readonly forget: () => void
}

/** Hands a file as it is to the server, and keeps what came of it until the next one. */
export function useImport(): Importing {
  const { sessionId } = useRoom()
  const [state, setState] = useState<ImportState>({ at: 'idle' })

  const send = async (text: string, incident?: string) => {
    setState({ at: 'sending' })
    const answer = await importIncident(sessionId, text, {
      type: importTypeOf(text),
      ...(incident === undefined ? {} : { incident }),
    })
    if (answer.ok) return setState({ at: 'done', imported: answer.value })
    const { incidents } = answer.error
    if (incidents?.length) setState({ at: 'choosing', choices: incidents, text })
    else setState({ at: 'refused', problem: answer.error })
  }

  return {
    state,
    take: (text) => void send(text),
    takeFile: (file) => void file.text().then((text) => send(text)),
    choose: (incidentId) => {
      if (state.at === 'choosing') void send(state.text, incidentId)
    },
    forget: () => setState({ at: 'idle' }),
  }
}
