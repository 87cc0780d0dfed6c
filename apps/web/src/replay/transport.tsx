import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { type KeySwitch, KeysHelp } from './keys-help.tsx'
import { PeopleSwitches } from './people-switches.tsx'
import { type Speed, speeds } from './player.ts'
import { Scrubber } from './scrubber.tsx'
import { StepCaption } from './step-caption.tsx'
import { TwoClocks } from './two-clocks.tsx'
import { usePlayer, usePlaying } from './use-player.ts'

/** The two ways of looking at the same moment. */
export type ReplayView = 'board' | 'outline'

type TransportProps = { view: ReplayView; onView: (view: ReplayView) => void; keys: KeySwitch }

/** What moves a replay through time, and says where it is. */
export function Transport({ view, onView, keys }: TransportProps) {
  const { t } = useWords()
  return (
    <section className="transport" aria-label={t('replay.player')}>
      <div className="transport__said">
        <StepCaption />
        <TwoClocks />
      </div>
      <Scrubber />
      <div className="transport__row">
        <Moves />
        <Pace />
        <div className="transport__aside">
          <PeopleSwitches />
          <KeysHelp keys={keys} />
          <nav className="view-switch transport__views" aria-label={t('replay.views')}>
            {(['board', 'outline'] as const).map((other) => (
              <button
                key={other}
                type="button"
                className="view-switch__view"
                aria-pressed={other === view}
                onClick={() => onView(other)}
              >
                {t(`facilitate.${other}View`)}
              </button>
            ))}
          </nav>
        </div>
      </div>
    </section>
  )
}

function Moves() {
  const { t } = useWords()
  const player = usePlayer()
  const isPlaying = usePlaying((playing) => playing.isPlaying)
  return (
    <div className="transport__moves">
      <Move label={t('replay.toStart')} onPress={() => player.toStart()}>
        <path d="M5 4v12M16 4l-8 6 8 6z" />
      </Move>
      <Move label={t('replay.stepBack')} onPress={() => player.step(-1)}>
        <path d="M13 4l-7 6 7 6" fill="none" />
      </Move>
      <Button
        look="primary"
        className="transport__play"
        icon
        aria-label={t(isPlaying ? 'replay.pause' : 'replay.play')}
        title={t(isPlaying ? 'replay.pause' : 'replay.play')}
        onClick={() => player.toggle()}
      >
        <Icon>
          {isPlaying ? <path d="M7 4v12M13 4v12" strokeWidth="3" /> : <path d="M6 3l11 7-11 7z" />}
        </Icon>
      </Button>
      <Move label={t('replay.stepOn')} onPress={() => player.step(1)}>
        <path d="M7 4l7 6-7 6" fill="none" />
      </Move>
      <Move label={t('replay.toEnd')} onPress={() => player.toEnd()}>
        <path d="M15 4v12M4 4l8 6-8 6z" />
      </Move>
    </div>
  )
}

type MoveProps = { label: string; children: ReactNode; onPress: () => void }

function Move({ label, children, onPress }: MoveProps) {
  return (
    <Button look="quiet" icon aria-label={label} title={label} onClick={onPress}>
      <Icon>{children}</Icon>
    </Button>
  )
}

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="transport__icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

function Pace() {
  const { t } = useWords()
  const player = usePlayer()
  const speed = usePlaying((playing) => playing.speed)
  const skipsRests = usePlaying((playing) => playing.skipsRests)
  return (
    <div className="transport__pace">
      <select
        className="input transport__speed"
        aria-label={t('replay.speed')}
        value={speed}
        onChange={(event) => player.setSpeed(Number(event.currentTarget.value) as Speed)}
      >
        {speeds.map((one) => (
          <option key={one} value={one}>
            {t('replay.times', { speed: one })}
          </option>
        ))}
      </select>
      <label className="transport__skip">
        <input
          type="checkbox"
          checked={skipsRests}
          onChange={(event) => player.skipRests(event.currentTarget.checked)}
        />
        {t('replay.skip')}
      </label>
    </div>
  )
}
