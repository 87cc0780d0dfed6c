import type { Audience, CommunicationKind } from '@kraftline/core/incident/incident'
import type { Instant } from '@kraftline/core/time'
import { useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { addMessage } from './edit-messages.ts'
import { readTypedTime, type TypedTimeProblem } from './typed-time.ts'

type Typed = {
  readonly time: string
  readonly channel: string
  readonly sender: string
  readonly kind: CommunicationKind
  readonly audience: Audience
  readonly text: string
}

export type NewMessageProblem = TypedTimeProblem | { readonly kind: 'no-channel' }

/** What the next message is typed after: it most likely goes out where the last one did. */
export type Before = {
  /** The last message's time, else the first alert; null while neither is known. */
  readonly near: Instant | null
  readonly channel: string
  readonly sender: string
}

/** The message being typed. `add` puts it on the board, or says by `problem` why it can't yet. */
export function useNewMessage({ near, channel, sender }: Before) {
  const { board, timeZone, control } = useRoom()
  const [typed, setTyped] = useState<Partial<Typed>>({})
  const [problem, setProblem] = useState<NewMessageProblem | null>(null)
  const message: Typed = {
    ...{ time: '', channel, sender, kind: 'update', audience: 'external', text: '' },
    ...typed,
  }

  const reset = () => {
    setTyped({})
    setProblem(null)
  }
  const refuse = (found: NewMessageProblem): false => {
    setProblem(found)
    return false
  }
  const add = (chosen?: Instant): boolean => {
    const context = { zone: timeZone, near: near ?? control.time.now(), lean: 'after' } as const
    const read = readTypedTime(message.time, context)
    if (chosen === undefined && !read.ok) return refuse(read.error)
    const time = chosen ?? (read.ok ? read.value : context.near)
    if (message.channel.trim() === '') return refuse({ kind: 'no-channel' })
    addMessage(board.doc, { ...message, sender: message.sender.trim(), time })
    reset()
    return true
  }
  return {
    message,
    problem,
    change: (patch: Partial<Typed>) => setTyped({ ...typed, ...patch }),
    add,
    reset,
  }
}
