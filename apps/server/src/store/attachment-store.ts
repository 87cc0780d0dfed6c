import type { ImageType } from '@kraftline/core/protocol/image-header'
import { toBuffer } from './bytes.ts'
import type { Database } from './database.ts'
import type { AttachmentStore } from './store.ts'
import { whenStored } from './when-stored.ts'

/** The pictures of sessions. */
export function createAttachmentStore({ writer, reader }: Database): AttachmentStore {
  return {
    add: (sessionId, { name, type, width, height, bytes }) =>
      whenStored(async () => {
        await writer
          .insertInto('attachments')
          .values({ session_id: sessionId, name, type, width, height, bytes: toBuffer(bytes) })
          .execute()
      }),
    find: (sessionId, name) =>
      whenStored(async () => {
        const row = await reader
          .selectFrom('attachments')
          .select(['name', 'type', 'width', 'height', 'bytes'])
          .where('session_id', '=', sessionId)
          .where('name', '=', name)
          .executeTakeFirst()
        return row ? { ...row, type: row.type as ImageType } : null
      }),
    names: (sessionId) =>
      whenStored(async () => {
        const rows = await reader
          .selectFrom('attachments')
          .select('name')
          .where('session_id', '=', sessionId)
          .orderBy('name')
          .execute()
        return rows.map(({ name }) => name)
      }),
  }
}
