import { SelectField } from '../ui/field.tsx'
import { useWords } from './use-words.tsx'
import { localeNames, locales } from './words.ts'

/** Switches this browser's language; each is named in its own words. */
export function LanguageSwitch({ labelHidden = false }: { readonly labelHidden?: boolean }) {
  const { t, locale, setLocale } = useWords()
  return (
    <SelectField
      label={t('common.language')}
      labelHidden={labelHidden}
      value={locale}
      onChange={(event) => {
        const next = locales.find((known) => known === event.currentTarget.value)
        if (next) setLocale(next)
      }}
    >
      {locales.map((known) => (
        <option key={known} value={known} lang={known}>
          {localeNames[known]}
        </option>
      ))}
    </SelectField>
  )
}
