import type { Image as ImageNode } from 'konva/lib/shapes/Image'
import { memo, type Ref } from 'react'
import { Image } from 'react-konva/lib/ReactKonvaCore'
import { spriteHeight, spriteWidth } from './note-sprite.ts'
import 'konva/lib/shapes/Image'

type StickyNoteProps = { readonly sprite: HTMLCanvasElement; readonly ref: Ref<ImageNode> }

/** A note on the board: a picture, whose place the layer sets as one looks elsewhere. */
export const StickyNote = memo(function StickyNote({ sprite, ref }: StickyNoteProps) {
  return (
    <Image
      ref={ref}
      image={sprite}
      width={spriteWidth}
      height={spriteHeight}
      offsetX={spriteWidth / 2}
      offsetY={spriteHeight / 2}
      listening={false}
      perfectDrawEnabled={false}
    />
  )
})
