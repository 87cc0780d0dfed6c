type Canvas = CanvasRenderingContext2D

/**
 * What items may draw with: the part of a canvas's context that an export can write down as well. What is
 * not in here cannot be used by anything on the board, so a picture of the board never lacks a part of it.
 */
export type Brush = Pick<
  Canvas,
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'bezierCurveTo'
  | 'arc'
  | 'rect'
  | 'roundRect'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'strokeText'
  | 'measureText'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'shadowColor'
  | 'shadowBlur'
  | 'shadowOffsetY'
> & {
  drawImage(picture: HTMLCanvasElement, x: number, y: number, width: number, height: number): void
}
