import {
  type CauseCategory,
  type TemplateName,
  templatesFor,
} from '@kraftline/core/play/recommendations'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import './templates.css'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.tsx'
import { type Locale, localeNames, locales } from '../words/words.ts'
import { loadTemplates } from './templates/load-templates.ts'
import type { Template, Templates } from './templates/template.ts'

type TemplatesDialogProps = { category: CauseCategory; open: boolean; onClose: () => void }

/** Texts to start from, in the session's language first: to read, and to copy. */
export function TemplatesDialog({ category, open, onClose }: TemplatesDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={t('plan.templates')}
      text={t('plan.templatesText')}
    >
      <Choice names={templatesFor[category]} onClose={onClose} />
    </Dialog>
  )
}

type ChoiceProps = { names: readonly TemplateName[]; onClose: () => void }

function Choice({ names, onClose }: ChoiceProps) {
  const { t } = useWords()
  const room = useRoom()
  const [locale, setLocale] = useState<Locale>(room.locale)
  const [name, setName] = useState<TemplateName | undefined>(names[0])
  const loaded = useTemplates(locale)
  const template = name && loaded?.templates[name]
  return (
    <>
      <div className="templates__choices">
        {names.length > 1 && (
          <Segments label={t('plan.templateWhich')}>
            {names.map((one) => (
              <Segment key={one} isOn={one === name} onChoose={() => setName(one)}>
                {loaded?.templates[one].title ?? '…'}
              </Segment>
            ))}
          </Segments>
        )}
        <Segments label={t('plan.templateLanguage')}>
          {locales.map((one) => (
            <Segment key={one} isOn={one === locale} lang={one} onChoose={() => setLocale(one)}>
              {localeNames[one]}
            </Segment>
          ))}
        </Segments>
      </div>
      {template ? (
        <Text key={template.title} template={template} locale={locale} onClose={onClose} />
      ) : (
        <p>{t('common.loading')}</p>
      )}
    </>
  )
}

/** The texts of a language; those of the one before stay until they are here. */
function useTemplates(locale: Locale): Templates | null {
  const [loaded, setLoaded] = useState<Templates | null>(null)
  useEffect(() => {
    let isCurrent = true
    void loadTemplates(locale).then((templates) => {
      if (isCurrent) setLoaded(templates)
    })
    return () => {
      isCurrent = false
    }
  }, [locale])
  return loaded
}

function Segments({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms that are sent
    <div className="segments" role="group" aria-label={label}>
      {children}
    </div>
  )
}

type SegmentProps = { isOn: boolean; lang?: string; onChoose: () => void; children: ReactNode }

function Segment({ isOn, lang, onChoose, children }: SegmentProps) {
  return (
    <button
      type="button"
      className="segments__one"
      aria-pressed={isOn}
      lang={lang}
      onClick={onChoose}
    >
      {children}
    </button>
  )
}

type TextProps = { template: Template; locale: Locale; onClose: () => void }

function Text({ template, locale, onClose }: TextProps) {
  const { t } = useWords()
  const shown = useRef<HTMLPreElement>(null)
  const [copying, setCopying] = useState<'copied' | 'by hand' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(template.text)
      setCopying('copied')
    } catch {
      // No clipboard over plain HTTP, or not allowed: the text is selected, to be copied by hand.
      if (shown.current) getSelection()?.selectAllChildren(shown.current)
      setCopying('by hand')
    }
  }
  return (
    <>
      <section
        className="templates__text"
        lang={locale}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach it
        tabIndex={0}
        aria-label={template.title}
      >
        <pre ref={shown}>{template.text}</pre>
      </section>
      <div className="dialog__actions">
        <span className="templates__copied" role="status">
          {copying === 'copied' && t('common.copied')}
          {copying === 'by hand' && t('plan.copySelected')}
        </span>
        <Button onClick={onClose}>{t('common.close')}</Button>
        <Button look="primary" onClick={() => void copy()}>
          {t('plan.copyTemplate')}
        </Button>
      </div>
    </>
  )
}
