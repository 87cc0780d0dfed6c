import type { Instant } from '../time.ts'
import { invitationWords } from './invitation-words.ts'
import { formatSpan, type Readers } from './moment.ts'

/** What an invitation is made of; `timeZone` is the one that its hour is told in. */
export type InvitationInput = Readers & {
  /** The session's. */
  readonly title: string
  readonly start: Instant
  readonly end: Instant
  /** Who is asked, as the facilitator wrote it; empty for whoever should be. */
  readonly who: string
  /** Where participants come in; empty while it is not known. */
  readonly link: string
}

/** What is sent to those who are asked to come, in the session's language. */
export function writeInvitation(input: InvitationInput): { subject: string; text: string } {
  const { title, start, end, link, locale, timeZone } = input
  const words = invitationWords[locale]
  const when = `${formatSpan(start, end, input)} (${timeZone})`
  const where = link ? `${link}\n(${words.inBrowser})` : words.linkFollows
  const subject = words.subject(title)
  const paragraphs = [
    subject,
    [
      words.labelled(words.when, when),
      words.labelled(words.where, where),
      words.labelled(words.who, input.who.trim() || words.everybody),
    ].join('\n'),
    words.labelled(words.what, words.hour),
    [words.labelled(words.bring, '').trimEnd(), ...words.things.map((thing) => `– ${thing}`)].join(
      '\n',
    ),
    words.safe,
  ]
  return { subject, text: `${paragraphs.join('\n\n')}\n` }
}
