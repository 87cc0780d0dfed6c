import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { ring, setChimeOn, useChimeOn } from './chime.ts'

/** Turns this browser's chime on, which lets it be heard once, and off. */
export function ChimeSwitch() {
  const { t } = useWords()
  const isOn = useChimeOn()
  const toggle = () => {
    setChimeOn(!isOn)
    ring(1)
  }
  return (
    <Button
      icon
      size="small"
      look="quiet"
      className="chime-switch"
      aria-pressed={isOn}
      aria-label={t('chime.label')}
      title={t('chime.label')}
      onClick={toggle}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
        <path
          d="M8 2a4 4 0 0 0-4 4c0 3-1.4 4.2-1.4 5.3h10.8C13.4 10.2 12 9 12 6a4 4 0 0 0-4-4Zm-1.5 11.5a1.6 1.6 0 0 0 3 0"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        {!isOn && <path d="m2.5 2.5 11 11" stroke="currentColor" strokeWidth="1.6" />}
      </svg>
    </Button>
  )
}
