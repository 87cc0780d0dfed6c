import { useWords } from '../words/use-words.tsx'
import { messages, strokes, ticks } from './drawing-paths.ts'

/** A timeline as a team draws it on paper, its longest silence circled. Says nothing to readers. */
export function HeroDrawing() {
  const { t } = useWords()
  return (
    <svg className="drawing" viewBox="0 0 760 400" aria-hidden="true" focusable="false">
      <g className="drawing__branches">
        <path className="drawing__stroke drawing__status" pathLength="1" d={strokes.status} />
        <path className="drawing__stroke drawing__blog" pathLength="1" d={strokes.blog} />
      </g>
      <path className="drawing__gap" d={strokes.shortGaps} />
      <path className="drawing__gap" d={strokes.longGap} />
      <Line />
      <Flag side="left" text={t('home.drawing.alert')} />
      <Flag side="right" text={t('home.drawing.resolved')} />
      <text className="drawing__label drawing__label--status" x="100" y="40">
        {t('home.drawing.statusPage')}
      </text>
      <text className="drawing__label drawing__label--blog" x="286" y="318">
        {t('home.drawing.blog')}
      </text>
      {messages.map((x) => (
        <circle key={x} className="drawing__dot" cx={x} cy={62} r="8.5" />
      ))}
      <circle className="drawing__dot drawing__dot--blog" cx="318" cy="288" r="8.5" />
      <circle className="drawing__dot drawing__dot--resolved" cx="700" cy="60" r="8.5" />
      <path className="drawing__stroke drawing__circle" pathLength="1" d={strokes.circle} />
      <text className="drawing__silence" x="424" y="126">
        {t('home.drawing.silence')}
      </text>
      <Notes />
    </svg>
  )
}

function Line() {
  return (
    <g>
      <path className="drawing__stroke drawing__line" pathLength="1" d={strokes.line} />
      {ticks.map((tick) => (
        <g key={tick.x} className="drawing__tick">
          <path d={tick.stroke} />
          <text x={tick.x} y="241">
            {tick.hour}:00
          </text>
        </g>
      ))}
    </g>
  )
}

function Flag({ side, text }: { side: 'left' | 'right'; text: string }) {
  const width = 24 + [...text].length * 9
  const shape =
    side === 'left'
      ? `M44 146h${width}l-9 14 10 14H44z`
      : `M701 146h-${width}l9 14 -10 14h${width + 1}z`
  return (
    <g className={`drawing__flag drawing__flag--${side}`}>
      <path d={side === 'left' ? strokes.alert : strokes.resolved} />
      <path className="drawing__cloth" d={shape} />
      <text x={side === 'left' ? 53 : 693} y="166">
        {text}
      </text>
    </g>
  )
}

function Notes() {
  const { t } = useWords()
  return (
    <g className="drawing__notes">
      <path className="drawing__thread" d="M470 318 462 270" />
      <path className="drawing__thread" d="M632 322 610 214" />
      <foreignObject x="400" y="300" width="172" height="98">
        <div className="drawing__note drawing__note--yellow on-note">{t('home.drawing.note1')}</div>
      </foreignObject>
      <foreignObject x="584" y="296" width="172" height="98">
        <div className="drawing__note drawing__note--pink on-note">{t('home.drawing.note2')}</div>
      </foreignObject>
    </g>
  )
}
