import { useState } from 'react'
import { useLatest } from '../board/use-latest.ts'
import { sendPicture } from '../connect/api.ts'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { type UploadDoors, Uploads } from './uploads.ts'

/** Brings pictures to this room's server, one after the other. */
export function useUploads(): Uploads {
  const room = useRoom()
  const { canWrite } = useSession()
  const doors = useLatest<UploadDoors>({
    count: () => room.board.reader.snapshot().pictures.length,
    canWrite: () => canWrite,
    send: ({ type }, bytes) => sendPicture(room.sessionId, { type, bytes }),
  })
  const [uploads] = useState(() => new Uploads(doors))
  return uploads
}
