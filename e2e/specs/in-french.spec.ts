import { playInShort } from '../actors/short-play.ts'
import { test } from '../fixtures/cast.ts'

test('a review in French, from a link to a plan', async ({ server, cast }, info) => {
  const script = {
    locale: 'fr',
    title: 'Une journée sans données',
    problem: 'Nos clients ont attendu deux heures sans un mot',
    action: {
      text: 'Désigner qui écrit dès la première alerte',
      owner: 'Équipe support',
      due: '2030-03-01',
    },
    longest: '2 h 10 min',
    summaryHeading: '## Plan',
  } as const
  await playInShort(script, { server, cast, info })
})
