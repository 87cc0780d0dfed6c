import { pictureLimits } from '@kraftline/core/protocol/image-header'
import { err, ok } from '@kraftline/core/result'
import { expect, test } from 'vitest'
import type { Problem } from '../connect/api.ts'
import { type UploadDoors, Uploads } from './uploads.ts'

/** The smallest PNG that says how large it is. */
const png = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 0, 4, 0, 0, 0, 3],
])
const shot = (name: string) => new File([png], name, { type: 'image/png' })
const kept = { name: 'kept.png', width: 4, height: 3 }
const problem = (status: number, code = 'x'): Problem => ({ status, code, detail: '', errors: [] })

function open(doors: Partial<UploadDoors> = {}) {
  const onBoard: string[] = []
  const uploads = new Uploads(() => ({
    count: () => onBoard.length,
    canWrite: () => true,
    send: async (_header, file) => ok({ ...kept, name: file.name }),
    ...doors,
  }))
  const idle = () =>
    new Promise<void>((resolve) => {
      const look = () => uploads.state.get().sending === null && resolve()
      uploads.state.subscribe(look)
      look()
    })
  const take = (...files: File[]) => {
    uploads.take(files, ({ name }) => onBoard.push(name))
    return idle()
  }
  const refusals = () =>
    uploads.state.get().refused.map(({ file, problem }) => [file.name, problem])
  return { uploads, onBoard, take, idle, refusals }
}

test('pictures go one after the other, and what is none of ours does not stop the others', async () => {
  const { uploads, onBoard, take, refusals } = open()
  const said: string[] = []
  uploads.state.subscribe(() => {
    const { sending } = uploads.state.get()
    const line = sending && `${sending.name} ${sending.number}/${sending.of}`
    if (line && said.at(-1) !== line) said.push(line)
  })
  await take(shot('a.png'), new File(['<svg '], 'b.png', { type: 'image/png' }), shot('c.png'))
  expect(said).toEqual(['a.png 1/3', 'b.png 2/3', 'c.png 3/3'])
  expect(onBoard).toEqual(['a.png', 'c.png'])
  expect(refusals()).toEqual([['b.png', 'other-type']])
  expect(uploads.state.get().put).toBe(2)
  uploads.forget()
  expect(uploads.state.get()).toEqual({ sending: null, put: 0, refused: [] })
})

test('a file that is too large is not even read, and nothing is sent where nobody may write', async () => {
  const large = open()
  await large.take(new File([new Uint8Array(pictureLimits.bytes + 1)], 'large.png'))
  expect(large.refusals()).toEqual([['large.png', 'too-large']])
  const locked = open({ canWrite: () => false })
  await locked.take(shot('a.png'))
  expect(locked.refusals()).toEqual([['a.png', 'read-only']])
})

test('the twenty-first picture is refused, here or by the server', async () => {
  const full = open({ count: () => pictureLimits.perSession })
  await full.take(shot('a.png'))
  expect(full.refusals()).toEqual([['a.png', 'too-many']])
  const behind = open({ send: async () => err(problem(413)) })
  await behind.take(shot('a.png'))
  expect(behind.refusals()).toEqual([['a.png', 'too-many']])
})

test('a picture that was lost with the connection is kept, and goes at a press', async () => {
  let isDown = true
  const lost = open({ send: async () => (isDown ? err(problem(0, 'network')) : ok(kept)) })
  await lost.take(shot('a.png'))
  expect(lost.refusals()).toEqual([['a.png', 'no-link']])
  isDown = false
  lost.uploads.state.get().refused[0]?.again?.()
  await lost.idle()
  expect(lost.onBoard).toEqual(['kept.png'])
  expect(lost.refusals()).toEqual([])
})
