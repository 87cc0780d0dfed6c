import { useObservable } from '../../connect/observable.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/use-words.tsx'
import { keysNow, type Ready } from './all-keys.ts'
import { setSingleKeys, singleKeys } from './single-keys.ts'
import { writeKeys } from './write-keys.ts'
import './keys-help.css'

type KeysHelpProps = {
  readonly standing: Omit<Ready, 'hasSingleKeys'>
  onClose(): void
}

/** The keys that work just now, and the switch for those that are a single sign. */
export function KeysHelp({ standing, onClose }: KeysHelpProps) {
  const { t } = useWords()
  const hasSingleKeys = useObservable(singleKeys)
  return (
    <Dialog open onClose={onClose} title={t('keys.heading')} text={t('keys.text')} wide>
      <div className="keys-help">
        {keysNow({ ...standing, hasSingleKeys }).map(({ heading, rows }) => (
          <section key={heading} className="keys-help__group" aria-labelledby={heading}>
            <h3 id={heading}>{t(heading)}</h3>
            <dl>
              {rows.map(({ word, keys }) => (
                <div key={word} className="keys-help__row">
                  <dt>{t(word)}</dt>
                  <dd>
                    {keys.map((combo) => (
                      <kbd key={combo}>{writeKeys(combo, t)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="keys-help__switch">
        <input
          type="checkbox"
          checked={hasSingleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        <span>
          <strong>{t('keys.single')}</strong>
          <span className="keys-help__why">
            {t('keys.singleText', { key: writeKeys('mod', t) })}
          </span>
        </span>
      </label>
    </Dialog>
  )
}
