import type { Point } from '../camera.ts'
import type { Dot } from './ink.ts'

/** What the marker, the eraser and the laser want done. */
export type DrawingAct =
  | { readonly type: 'ink'; readonly dots: readonly Dot[] }
  /** `point` is where the pen was lifted. */
  | { readonly type: 'keep-ink'; readonly point: Point }
  | { readonly type: 'drop-ink' }
  | { readonly type: 'rub'; readonly from: Point; readonly to: Point }
  | { readonly type: 'wipe' }
  | { readonly type: 'spare' }
  | { readonly type: 'shine'; readonly dots: readonly Dot[] }
  | { readonly type: 'dim' }
