import type { Locale } from '@kraftline/core/play/locale'
import { templateNames } from '@kraftline/core/play/recommendations'
import { expect, test } from 'vitest'
import { loadTemplates } from './load-templates.ts'

const locales: readonly Locale[] = ['en', 'fr', 'ru']

/** What kinds of lines a text has, whatever they say. */
function shapeOf(text: string): string[] {
  const kindOf = (line: string) => /^(- |\| |\[ \] |\d\. |$)/.exec(line)?.[0] ?? 'words'
  return text.split('\n').map(kindOf)
}

test.each(templateNames)('%s is the same in every language, line by line', async (name) => {
  const { templates } = await loadTemplates('en')
  const lines = shapeOf(templates[name].text)
  for (const locale of locales) {
    const { text } = (await loadTemplates(locale)).templates[name]
    expect(shapeOf(text)).toEqual(lines)
    expect(text.split('[').length).toBe(text.split(']').length)
    expect(text).toMatch(/[^\s]\n$/)
  }
})

test('French has its spaces before signs and inside quotation marks', async () => {
  const { templates, actions } = await loadTemplates('fr')
  for (const text of [
    ...Object.values(templates).map(({ text }) => text),
    ...Object.values(actions),
  ]) {
    expect(text).not.toMatch(/ [:;!?»]|« /)
    expect(text).not.toMatch(/[\p{L})\]][;!?]/u)
  }
})
