import type { RefObject } from 'react'
import type { BoardHandle } from '../board/board-props.ts'
import { useObservable } from '../connect/observable.ts'
import { useRoom } from '../connect/room.ts'
import { putPicture } from './put-picture.ts'
import { UploadNews } from './upload-news.tsx'
import { useCarriedPictures } from './use-carried-pictures.ts'
import { useUploads } from './use-uploads.ts'

/** Pictures that come one after the other do not hide each other. */
const aside = 26

/** Takes pictures that are pasted or dropped on the paper: where they were let go, else into the middle of what is in view. */
export function BoardPictures({ handle }: { handle: RefObject<BoardHandle | null> }) {
  const { doc } = useRoom().board
  const uploads = useUploads()
  const { sending, put, refused } = useObservable(uploads.state)
  useCarriedPictures((files, point) => {
    for (const [index, file] of files.entries()) {
      const by = index * aside
      const dropped = point && handle.current?.placeAt({ x: point.x + by, y: point.y + by })
      const middle = handle.current?.center() ?? { at: 0, lane: 0 }
      const { at, lane } = dropped ?? { at: middle.at, lane: middle.lane + by }
      uploads.take([file], (kept) => putPicture(doc, { ...kept, at, lane }))
    }
  })
  if (!sending && put === 0 && refused.length === 0) return null
  return (
    <div className="board-pictures panel panel--floating">
      <UploadNews uploads={uploads} />
    </div>
  )
}
