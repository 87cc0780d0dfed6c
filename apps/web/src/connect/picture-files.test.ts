import { err, ok, type Result } from '@kraftline/core/result'
import { expect, test } from 'vitest'
import { PictureFiles } from './picture-files.ts'

type Asked = { readonly name: string; answer(loaded: Result<Blob, unknown>): void }

/** Files whose answers come when the test says so. */
function open() {
  const asked: Asked[] = []
  const files = new PictureFiles((name) => {
    const { promise, resolve } = Promise.withResolvers<Result<Blob, unknown>>()
    asked.push({ name, answer: resolve })
    return promise
  })
  const heard = () =>
    new Promise<void>((resolve) => {
      const stop = files.subscribe(() => {
        stop()
        resolve()
      })
    })
  return { files, asked, heard }
}

const picture = ok(new Blob(['picture']))

test('a picture is sent for once, and again only where it failed and somebody asks', async () => {
  const { files, asked, heard } = open()
  expect(files.look('page.png')).toEqual({ state: 'loading' })
  files.look('page.png')
  expect(asked).toHaveLength(1)
  let news = heard()
  asked[0]?.answer(err('gone'))
  await news
  expect(files.look('page.png')).toEqual({ state: 'failed' })
  expect(asked).toHaveLength(1)

  files.retry('page.png')
  expect(files.look('page.png')).toEqual({ state: 'loading' })
  news = heard()
  asked[1]?.answer(picture)
  await news
  const file = files.look('page.png')
  expect(file).toMatchObject({ state: 'there', url: expect.stringMatching(/^blob:/) })
  files.retry('page.png')
  expect(files.look('page.png')).toBe(file)
})

test('three come at a time, and made-up names do not flood the server', async () => {
  const { files, asked, heard } = open()
  const looks = Array.from({ length: 500 }, (_, index) => files.look(`made-up-${index}.png`))
  expect(asked).toHaveLength(3)
  expect(looks.filter(({ state }) => state === 'loading')).toHaveLength(40)
  for (let index = 0; index < asked.length; index++) {
    const news = heard()
    asked[index]?.answer(err('none'))
    await news
    // The next is sent for right after the news.
    await Promise.resolve()
  }
  expect(asked).toHaveLength(40)
})
