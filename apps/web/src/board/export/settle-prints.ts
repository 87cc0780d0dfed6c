import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import type { PictureFiles } from '../../connect/picture-files.ts'
import { type Drawable, Prints } from '../prints.ts'

type Print = { readonly picture: PictureOnBoard; readonly drawable: Drawable }

/** As finely as a poster is drawn. */
const resolution = 2

/** Every picture as it can be drawn, once each has come or is known not to come. */
export async function settlePrints(
  files: PictureFiles,
  pictures: readonly PictureOnBoard[],
): Promise<readonly Print[]> {
  const prints = new Prints(files)
  const look = () =>
    pictures.map((picture) => ({ picture, drawable: prints.look(picture.name, resolution) }))
  return await new Promise((resolve) => {
    const stop = prints.follow(settle)
    settle()
    function settle() {
      const looked = look()
      if (looked.some(({ drawable }) => drawable === 'waiting')) return
      stop()
      resolve(looked)
    }
  })
}
