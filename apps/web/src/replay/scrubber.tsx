import { minute } from '@kraftline/core/time'
import { useMemo } from 'react'
import { useWords } from '../words/use-words.tsx'
import { usePhaseName } from './replay-steps.tsx'
import type { Chapter } from './story.ts'
import { findBusyness, layOutTime, type TimeAxis } from './time-axis.ts'
import { useClockFaces } from './use-clock-faces.ts'
import { usePlayer, usePlaying } from './use-player.ts'

/** The whole session along one line: where one is, its phases, and where it was busy or quiet. */
export function Scrubber() {
  const { times, chapters } = usePlaying(({ story }) => story)
  const axis = useMemo(() => layOutTime(times), [times])
  return (
    <div className="scrubber">
      <div className="scrubber__line">
        <Busyness axis={axis} />
        <Slider axis={axis} />
      </div>
      <Chapters axis={axis} chapters={chapters} />
    </div>
  )
}

function Slider({ axis }: { axis: TimeAxis }) {
  const { t } = useWords()
  const player = usePlayer()
  const now = usePlaying((playing) => playing.now)
  const place = axis.placeOf(now)
  const share = axis.length === 0 ? 0 : place / axis.length
  return (
    <>
      <div className="scrubber__past" style={{ width: `${share * 100}%` }} />
      <input
        type="range"
        className="scrubber__slider"
        min={0}
        max={Math.max(1, axis.length)}
        step={1}
        value={place}
        aria-label={t('replay.scrubber')}
        aria-valuetext={usePosition()}
        onChange={(event) => player.seek(axis.momentAt(event.currentTarget.valueAsNumber))}
      />
    </>
  )
}

/** Where one is, in words. */
function usePosition(): string {
  const { t } = useWords()
  const nameOf = usePhaseName()
  const faces = useClockFaces()
  const now = usePlaying((playing) => playing.now)
  const { phase, begunAt } = usePlaying(({ scene }) => scene.state)
  const said = { phase: nameOf(phase), time: faces.session(now) }
  if (begunAt === null) return t('replay.positionBefore', said)
  return t('replay.position', { ...said, minutes: Math.floor((now - begunAt) / minute) })
}

const parts = 180

/** Where much happened the line is thick; long absences are gaps in it. */
function Busyness({ axis }: { axis: TimeAxis }) {
  const times = usePlaying(({ story }) => story.times)
  const path = useMemo(
    () =>
      findBusyness(times, axis, parts)
        .map((share, part) => (share === 0 ? '' : `M${part + 0.5} 20V${20 - share * 18}`))
        .join(''),
    [times, axis],
  )
  return (
    <svg
      className="scrubber__busy"
      viewBox={`0 0 ${parts} 20`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
      {axis.folds.map(({ from, to }) => (
        <rect
          key={from}
          className="scrubber__fold"
          x={(axis.placeOf(from) / axis.length) * parts}
          width={((axis.placeOf(to) - axis.placeOf(from)) / axis.length) * parts}
          y={0}
          height={20}
        />
      ))}
    </svg>
  )
}

/** A label needs so much of the line, so that it can be read and pressed. */
const leastShare = 0.05

type ChaptersProps = { axis: TimeAxis; chapters: readonly Chapter[] }

/** The phases as they were entered. Those too short for a name are marks alone: the keys and the phase bar reach them. */
function Chapters({ axis, chapters }: ChaptersProps) {
  const { t } = useWords()
  const player = usePlayer()
  const nameOf = usePhaseName()
  const faces = useClockFaces()
  const shareOf = (at: number) => (axis.length === 0 ? 0 : axis.placeOf(at) / axis.length)
  return (
    <ol className="scrubber__chapters">
      {chapters.map(({ index, at, phase }, place) => {
        const from = shareOf(at)
        const to = shareOf(chapters[place + 1]?.at ?? Number.POSITIVE_INFINITY)
        const name = nameOf(phase)
        const label = t('replay.chapter', { phase: name, time: faces.session(at) })
        const isWide = to - from >= leastShare
        return (
          <li
            key={index}
            className="scrubber__chapter"
            style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
          >
            {isWide && (
              <button
                type="button"
                aria-label={label}
                title={label}
                onClick={() => player.seekIndex(index)}
              >
                {name}
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
