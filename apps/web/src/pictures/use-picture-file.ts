import { useSyncExternalStore } from 'react'
import type { PictureFile } from '../connect/picture-files.ts'
import { useRoom } from '../connect/room.ts'

/** A picture's file, sent for when it is first to be seen. */
export function usePictureFile(name: string): PictureFile {
  const { pictures } = useRoom()
  return useSyncExternalStore(pictures.subscribe, () => pictures.look(name))
}
