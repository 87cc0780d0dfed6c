import { formatDuration } from '@kraftline/core/report/duration'
import { type Millis, second } from '@kraftline/core/time'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useObservable } from '../../connect/observable.ts'
import { browserClock } from '../../connect/server-time.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { useTimeWriter } from '../use-paper-words.ts'
import type { Viewport } from '../viewport.ts'
import type { DrawingInUse, MadeCircle } from './use-drawing.ts'
import './drawing.css'

export type MadeCircleOfferProps = {
  readonly drawing: DrawingInUse
  readonly viewport: Viewport
  readonly timeZone: string
  /** What is taken by tools at the bottom of the paper. */
  readonly bottom: number
}

/** For so long one can say that a loop was meant as a drawing. Undo takes the circle back later, too. */
const offeredFor: Millis = 10 * second

/** Says that a loop was taken for a circle, beside it, and leaves it as a drawing for who asks. */
export function MadeCircleOffer(props: MadeCircleOfferProps) {
  const made = useObservable(props.drawing.made)
  return (
    <div role="status" className="made-circle-status">
      {made && <Offer {...props} made={made} />}
    </div>
  )
}

function Offer(props: MadeCircleOfferProps & { made: MadeCircle }) {
  const { drawing, timeZone, made } = props
  const { t, locale } = useWords()
  const moment = useTimeWriter(timeZone)
  const offer = useRef<HTMLDivElement>(null)
  const place = usePlace(props)
  const { leaveMade } = drawing
  // biome-ignore lint/correctness/useExhaustiveDependencies: another circle is offered as long again
  useEffect(() => {
    let cancel = () => {}
    const wait = () => {
      cancel = browserClock.after(offeredFor, () => {
        // Whoever is about to press it is not hurried.
        if (offer.current?.matches(':hover, :focus-within')) wait()
        else leaveMade()
      })
    }
    wait()
    return () => cancel()
  }, [leaveMade, made])
  const { from, to } = made.stretch
  const values = { from: moment(from), to: moment(to), length: formatDuration(to - from, locale) }
  return (
    <div ref={offer} className="made-circle panel panel--floating" style={place}>
      <span>{t('draw.circled', values)}</span>
      <Button size="small" look="quiet" onClick={() => drawing.unmake(made)}>
        {t('draw.keepAsDrawing')}
      </Button>
    </div>
  )
}

/** Below the circle, in view, and clear of the tools. */
const below = 74
const halfWidth = 200
const height = 104

function usePlace({
  viewport,
  bottom,
  made: { stretch },
}: MadeCircleOfferProps & { made: MadeCircle }) {
  const x = useSyncExternalStore(viewport.subscribe, () => {
    const view = viewport.projection
    const middle = (view.x(stretch.from) + view.x(stretch.to)) / 2
    const half = Math.min(halfWidth, view.width / 2)
    return Math.round(Math.max(half, Math.min(view.width - half, middle)))
  })
  const y = useSyncExternalStore(viewport.subscribe, () => {
    const view = viewport.projection
    return Math.round(Math.min(view.y(0) + below, view.height - bottom - height))
  })
  return { left: x, top: y }
}
