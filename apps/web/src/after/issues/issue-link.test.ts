import { anyText } from '@kraftline/core/testing/any-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueLink, readTracker } from './issue-link.ts'

test.each([
  ['github.com/acme/status', 'https://github.com/acme/status', 'github'],
  [' https://github.com/acme/status.git ', 'https://github.com/acme/status', 'github'],
  [
    'https://github.com/acme/status/issues/7?q=is%3Aopen#x',
    'https://github.com/acme/status',
    'github',
  ],
  ['https://gitlab.com/acme/web/status/-/issues', 'https://gitlab.com/acme/web/status', 'gitlab'],
  ['http://git.example.org:3000/acme/status/', 'http://git.example.org:3000/acme/status', null],
])('%s is the repository %s', (text, address, service) => {
  expect(readTracker(text)).toEqual({ ok: true, value: { address, service } })
})

test.each([
  '',
  'github.com',
  'https://github.com/acme',
  'javascript:alert(1)//a/b',
  'file:///etc/passwd/x',
  'https://me:secret@github.com/acme/status',
  'two words/and/a path',
])('%j is no repository', (text) => {
  expect(readTracker(text).ok).toBe(false)
})

const tracker = { address: 'https://github.com/acme/status', service: 'github' } as const

test('the form is filled in, the way that each service takes it', () => {
  const issue = { title: 'Name a writer', text: 'Owner: Ann & Bob\nProblem: “?”' }
  const github = new URL(issueLink(tracker, issue))
  expect(github.origin + github.pathname).toBe('https://github.com/acme/status/issues/new')
  expect(Object.fromEntries(github.searchParams)).toEqual({ title: issue.title, body: issue.text })
  const gitlab = new URL(
    issueLink({ address: 'https://gitlab.com/acme/status', service: 'gitlab' }, issue),
  )
  expect(gitlab.pathname).toBe('/acme/status/-/issues/new')
  expect(Object.fromEntries(gitlab.searchParams)).toEqual({
    'issue[title]': issue.title,
    'issue[description]': issue.text,
  })
})

test('whatever is written, the link leads to the repository and is not too long', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(4_000), (title, text, times) => {
      const link = new URL(issueLink(tracker, { title, text: text.repeat(times) }))
      expect(link.href.length).toBeLessThanOrEqual(6_000)
      expect(link.origin + link.pathname).toBe('https://github.com/acme/status/issues/new')
    }),
  )
})
