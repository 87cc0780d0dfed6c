import type { Image as ImageNode } from 'konva/lib/shapes/Image'
import { memo, type Ref } from 'react'
import { Image } from 'react-konva/lib/ReactKonvaCore'
import { causeWidth } from '../cause-layout.ts'
import { causeMargin } from './cause-sprite.ts'
import 'konva/lib/shapes/Image'

type CauseCardProps = {
  readonly sprite: HTMLCanvasElement
  readonly height: number
  readonly ref: Ref<ImageNode>
}

/** A root cause on the board: a picture, whose place the layer sets. */
export const CauseCard = memo(function CauseCard({ sprite, height, ref }: CauseCardProps) {
  return (
    <Image
      ref={ref}
      image={sprite}
      width={causeWidth + 2 * causeMargin}
      height={height + 2 * causeMargin}
      offsetX={causeWidth / 2 + causeMargin}
      offsetY={height / 2 + causeMargin}
      listening={false}
      perfectDrawEnabled={false}
    />
  )
})
