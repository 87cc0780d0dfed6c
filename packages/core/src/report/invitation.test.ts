import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales } from '../play/locale.ts'
import { hour } from '../time.ts'
import { type InvitationInput, writeInvitation } from './invitation.ts'

const invitation: InvitationInput = {
  title: 'Sign-in was down',
  start: Date.parse('2026-03-12T13:00:00Z'),
  end: Date.parse('2026-03-12T14:00:00Z'),
  who: '',
  link: 'https://kraftline.example.org/s/abc#secret',
  locale: 'en',
  timeZone: 'Europe/Paris',
}

test('an invitation says when, where, who, and what to bring', () => {
  const { subject, text } = writeInvitation(invitation)
  expect(subject).toBe('How we told customers: Sign-in was down')
  expect(text).toMatch(/^When: Thursday,? 12 March 2026, 14:00\s?–\s?15:00 \(Europe\/Paris\)$/m)
  expect(text.replace(/^When: .*/m, 'When: …')).toMatchInlineSnapshot(`
    "How we told customers: Sign-in was down

    When: …
    Where: https://kraftline.example.org/s/abc#secret
    (in your browser, with your name and no account)
    Who: four to ten of us who take part in telling customers: engineering leads, support, marketing and PR, product

    What: for one hour we put ourselves in our customers’ place. We walk along what they were told during the incident, find the silences, ask what caused them, and leave with two or three actions that have an owner and a date.

    Please bring:
    – what you sent or saw go out at the time, with its time: posts, e-mails, tickets, chat
    – what customers told you then, and a screenshot of what they saw if you have one
    – what you remember; nobody has to prepare anything else

    This is a safe space. It is about how we communicate and not about who did what; frustration, confusion and disagreement are welcome.
    "
  `)
})

test('an hour over midnight names both days, and who is asked may be said by name', () => {
  const start = Date.parse('2026-03-12T22:30:00Z')
  const late = {
    ...invitation,
    start,
    end: start + hour,
    who: ' Ana and Ben ',
    locale: 'fr',
  } as const
  const { text } = writeInvitation(late)
  expect(text).toMatch(/12 mars 2026.+13 mars 2026/)
  expect(text).toContain('Qui\u00A0: Ana and Ben\n')
})

test('in every language the link stands by itself, so that mail programs can make it one to press', () => {
  const aSecret = fc.string({ unit: fc.constantFrom('a', 'Z', '0', '_', '-'), minLength: 1 })
  fc.assert(
    fc.property(aSecret, fc.constantFrom(...locales), (secret, locale) => {
      const link = `https://kraftline.example.org/s/abc#${secret}`
      const { text } = writeInvitation({ ...invitation, link, locale })
      expect(text.split(/\s/)).toContain(link)
    }),
  )
})

test('without a link the invitation says that one follows', () => {
  expect(writeInvitation({ ...invitation, link: '' }).text).toContain('Where: the link follows\n')
})
