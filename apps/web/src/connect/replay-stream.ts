import type { SessionId } from '@kraftline/core/ids'
import { err, ok, type Result } from '@kraftline/core/result'
import { bearer, type Problem, readProblem } from './api.ts'

type Asking = {
  readonly secret: string | null
  /** Only what came after this place of the log. */
  readonly after: number
  readonly signal: AbortSignal
}

/** A session's replay as it arrives. */
export async function openReplayStream(
  id: SessionId,
  { secret, after, signal }: Asking,
): Promise<Result<ReadableStream<Uint8Array<ArrayBuffer>>, Problem>> {
  const path = `/api/sessions/${id}/replay?after=${after}`
  try {
    const response = await fetch(path, {
      headers: bearer(secret),
      credentials: 'same-origin',
      signal,
    })
    if (!response.ok) return err(await readProblem(response))
    if (response.body) return ok(response.body)
  } catch {
    // Said below.
  }
  return err({ status: 0, code: 'network', detail: '', errors: [] })
}
