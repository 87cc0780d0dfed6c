import { SelectField } from '../ui/field.tsx'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'
import { choosePaper, type PaperChoice, paperChoices, usePaperChoice } from './paper-choice.ts'

const words: Readonly<Record<PaperChoice, WordKey>> = {
  system: 'paper.system',
  day: 'paper.day',
  night: 'paper.night',
}

/** Which paper this browser shows. */
export function PaperSwitch() {
  const { t } = useWords()
  const chosen = usePaperChoice()
  return (
    <SelectField
      label={t('paper.label')}
      value={chosen}
      onChange={(event) => {
        const next = paperChoices.find((known) => known === event.currentTarget.value)
        if (next) choosePaper(next)
      }}
    >
      {paperChoices.map((choice) => (
        <option key={choice} value={choice}>
          {t(words[choice])}
        </option>
      ))}
    </SelectField>
  )
}
