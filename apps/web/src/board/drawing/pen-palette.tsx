import { strokeColors } from '@kraftline/core/board/stroke-colors'
import { useObservable } from '../../connect/observable.ts'
import { useWords } from '../../words/use-words.tsx'
import { choosePen, penChoice, penWidths } from './pen-choice.ts'
import './drawing.css'

/** What the marker draws with, above the tools for as long as it is in the hand. */
export function PenPalette({ bottom }: { readonly bottom: number }) {
  const { t } = useWords()
  const pen = useObservable(penChoice)
  return (
    <div className="pens panel panel--floating" style={{ bottom }}>
      <fieldset className="pens__group" aria-label={t('draw.color')}>
        {strokeColors.map((color) => (
          <label key={color} className="pens__pen" title={t(`draw.color.${color}`)}>
            <input
              type="radio"
              name="pen-color"
              checked={pen.color === color}
              onChange={() => choosePen({ ...pen, color })}
              aria-label={t(`draw.color.${color}`)}
            />
            <span className={`pens__ink pens__ink--${color}`} />
          </label>
        ))}
      </fieldset>
      <fieldset className="pens__group" aria-label={t('draw.width')}>
        {penWidths.map((width) => (
          <label key={width} className="pens__pen" title={t(nameOf(width))}>
            <input
              type="radio"
              name="pen-width"
              checked={pen.width === width}
              onChange={() => choosePen({ ...pen, width })}
              aria-label={t(nameOf(width))}
            />
            <span className={`pens__line pens__line--${nibs[width]} pens__ink--${pen.color}`} />
          </label>
        ))}
      </fieldset>
    </div>
  )
}

type Width = (typeof penWidths)[number]

const nibs: Readonly<Record<Width, 'fine' | 'broad'>> = { 4: 'fine', 10: 'broad' }
const nameOf = (width: Width) => `draw.width.${nibs[width]}` as const
