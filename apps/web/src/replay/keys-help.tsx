import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'

/** Whether the keys do anything, for those whose voice or hand presses some by accident. */
export type KeySwitch = { readonly isOn: boolean; set(isOn: boolean): void }

const keys: readonly (readonly [WordKey, WordKey])[] = [
  ['replay.key.space', 'replay.key.spaceDoes'],
  ['replay.key.arrows', 'replay.key.arrowsDoes'],
  ['replay.key.jl', 'replay.key.jlDoes'],
  ['replay.key.pages', 'replay.key.pagesDoes'],
  ['replay.key.ends', 'replay.key.endsDoes'],
]

/** The keys of a replay, and the switch that turns them off. */
export function KeysHelp({ keys: { isOn, set } }: { keys: KeySwitch }) {
  const { t } = useWords()
  return (
    <Popover
      label={t('replay.keys')}
      trigger={
        <Button size="small" className="transport__keys">
          {t('replay.keys')}
        </Button>
      }
    >
      <div className="replay-keys">
        <dl>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('replay.keysText')}</p>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => set(event.currentTarget.checked)}
          />
          {t('replay.keysOn')}
        </label>
      </div>
    </Popover>
  )
}
