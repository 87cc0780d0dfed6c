import { playInShort } from '../actors/short-play.ts'
import { test } from '../fixtures/cast.ts'

test('a review in Russian, from a link to a plan', async ({ server, cast }, info) => {
  const script = {
    locale: 'ru',
    title: 'День без данных',
    problem: 'Клиенты два часа не слышали ни слова',
    action: {
      text: 'Назначать пишущего при первом оповещении',
      owner: 'Служба поддержки',
      due: '2030-03-01',
    },
    longest: '2 ч 10 мин',
    summaryHeading: '## План',
  } as const
  await playInShort(script, { server, cast, info })
})
