import type { Templates } from './template.ts'

const messages = `Messages for an incident

1. FIRST MESSAGE
As soon as customers are affected, also when we know nothing else yet

[What customers see, in their words: "Some of you cannot sign in"] since about [time, time zone]. We are sorry. We are working on it and do not know the cause yet.
Our next update comes at [time, in 30 minutes at the latest], here: [status page].

2. NOTHING NEW YET
At the time that we promised, every 20 to 30 minutes

[What customers see] is still going on. We [are trying … / have ruled out …]. We know how much this holds up your work.
What helps meanwhile: [a way around it, or: there is nothing you need to do].
Next update: [time].

3. WE KNOW WHY

We have found the cause: [one plain sentence]. We are [what we are doing about it].
We expect [service] to work again by [time] / We cannot yet say when it will work again.
Next update: [time].

4. IT IS OVER
Within 30 minutes after the fix

[Service] has been working again for everybody since [time]. It was disturbed from [time] to [time]. Your data [is complete / …]. You do not need to do anything / Please [what to do].
We are sorry for the trouble. By [date] we will tell you here what happened and what we change.

BEFORE SENDING
- Does it begin with what customers see, rather than with what broke on our side?
- Does it say when they will hear from us again?
- Is everything in it something that we know, and not something that we hope?
- Has customer support seen it?
`

const roles = `Roles of incident communication
[Team or company], agreed on [date], looked at again on [date in six months]

COMMUNICATION LEAD
Named by the incident lead within 10 minutes of the moment in which customers are affected. Never somebody who is repairing.
- Decides what customers are told, when, and over which channels
- Writes or approves every message, and sends it
- Keeps the times that we promised, also when there is nothing new
- Writes the last message, and says when the report will come
May publish without asking anybody, as long as the message follows our templates.
On duty: [name, phone]. Stands in: [name, phone].

INCIDENT LEAD
- Names the communication lead, and says so where everybody can read it: [channel]
- Tells them every 15 minutes what is known, what is being tried, and what is only suspected

CUSTOMER SUPPORT
- Tells the communication lead what customers report, in their own words
- Sees every message 5 minutes before it goes out, and answers customers with the same words
On duty: [name, phone].

MARKETING, PR
- Looks after social media and the press; publishes nothing of its own about the incident
On duty: [name, phone].

ACCOUNT MANAGERS
- Call these customers themselves: [list], at the latest [30] minutes after the first message

WHO HAS TO AGREE FIRST
Only where data may be lost or seen by others, or where a contract or an authority sets a deadline: [name, phone]. They answer within 15 minutes. Until then the first message goes out without that part.

ESCALATION
- Nobody has the role after 10 minutes: [duty manager] takes it
- After 1 hour: [head of support] and [head of product] are told
- After 4 hours, or when the press asks: [management] is told, and decides who speaks
- At once, where personal data may be affected: [data protection officer]

HANDING OVER
After 4 hours at the latest, in writing: the last message, the time that we promised, open questions from customers, who has agreed to what.
`

const plan = `Incident communication plan
[Team or company], agreed on [date], owned by [name]

1. WHEN IT APPLIES
As soon as customers can notice something. Not only once we know why.

| How bad | What it means | First message | Then every | Over |
| high | most customers cannot work | 15 minutes | 30 minutes | status page, e-mail, social media, banner |
| medium | some cannot, or all are slowed down | 30 minutes | 60 minutes | status page, banner |
| low | few notice, there is a way around it | 60 minutes | 4 hours | status page |

In doubt we take the higher row. Who decides: [role].

2. WHO
The communication lead, apart from those who repair. Names, numbers and escalation: [link to our roles].

3. WHERE
The status page comes first and has everything. All other channels link to it.
| Channel | Who can publish | How to get in when single sign-on is down |
| status page: [address] | [names] | [where the login is kept] |
| e-mail to customers | [names] | [ ] |
| banner in the product | [names] | [ ] |
| social media: [account] | [names] | [ ] |
| recorded phone announcement | [names] | [ ] |
Error pages and sign-in pages link to the status page: [checked on date].

4. WHAT
Every message says what customers see, what we are doing, what they can do, and when they will hear from us again. Templates: [link]. Style and tone: [link].

5. THE FIRST 15 MINUTES
[ ] Communication lead named and written into [channel]
[ ] How bad it is, decided
[ ] First message sent, next time promised
[ ] Support has the words to answer with
[ ] Reminder set for the promised time

6. THE END
[ ] Last message within 30 minutes after the fix
[ ] Banner and announcement taken down
[ ] Report promised for: [at most 5 working days]
[ ] Those who wrote to us get an answer

7. AFTERWARDS
- A review of what customers heard, within two weeks; this plan is changed where it did not hold
- Twice a year we rehearse it, with a made-up incident
- Every three months we check names, numbers and logins
`

const style = `Style and tone of incident messages

WHAT A MESSAGE IS MADE OF
1. What customers see, and who of them
2. What we are doing about it
3. What they can do meanwhile
4. When they will hear from us again
Two to five sentences. The most important one comes first: many read nothing else.

HOW WE SOUND
- Like a person who takes it seriously: calm, plain, without drama
- "We", not "the system" and not "the provider": customers have a contract with us
- Sorry once, in plain words, and without "any inconvenience this may have caused"
- No jokes, no exclamation marks, no advertising
- Nobody is blamed: no colleague, no supplier, no customer

WORDS
| Rather not | Rather |
| elevated error rates on the auth cluster | some of you cannot sign in |
| degraded performance | pages take up to a minute to load |
| a subset of users | about one customer in ten, mostly in Europe |
| we are investigating | we are looking at [what], and rule out [what] first |
| shortly, as soon as possible | at 14:30, Paris time |
| the issue has been resolved | sign-in has worked again for everybody since 15:10 |

TIMES
- With the time zone: 14:30 CET, or 14:30 Paris time
- We promise when we will write, not when it will work. A promised repair that fails costs more trust than none
- A promised time is kept, also with "nothing new yet"

HOW SURE WE ARE
- What we know: "Payments fail."
- What we suppose: "We think that it is because of …, and are checking."
- What we do not know: "We do not know yet whether data is missing. We will say so by 16:00."

IN SEVERAL LANGUAGES
English first; [languages] at most 15 minutes later. Short sentences and no idioms make that possible.

READ IT ONCE MORE AS A CUSTOMER
I have never heard of your servers, I am in a hurry, and I am reading this on a phone. Do I know what is going on, and what I should do now?
`

/** The templates in English. */
export const en: Templates = {
  templates: {
    messages: { title: 'Messages for an incident', text: messages },
    roles: { title: 'Roles of incident communication', text: roles },
    plan: { title: 'Incident communication plan', text: plan },
    style: { title: 'Style and tone', text: style },
  },
  actions: {
    'problem-unknown':
      'Agree on a first message that goes out within 15 minutes, even when we know nothing but that we are working on it',
    'no-owner':
      'Write down the roles of incident communication, with a name and a stand-in for each',
    'no-wording': 'Prepare messages for our most common incidents, and one page on style and tone',
    'no-plan': 'Write our incident communication plan, and rehearse it once',
    'no-chain':
      'Agree on who decides what customers are told, and on the escalation when nobody is there',
  },
}
