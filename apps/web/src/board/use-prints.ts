import { useMemo } from 'react'
import type { PictureFiles } from '../connect/picture-files.ts'
import { Prints } from './prints.ts'

/** The small copies of the board's pictures, for as long as it is shown. */
export function usePrints(files: PictureFiles): Prints {
  return useMemo(() => new Prints(files), [files])
}
