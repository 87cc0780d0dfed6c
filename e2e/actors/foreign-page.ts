import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

/** A page of another origin of the same site: a browser sends it along with every cookie of ours. */
export async function serveForeignPage(): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Another site</title><p>Win a prize')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}

export type Target = { readonly origin: string; readonly sessionId: string }

/** Everything that such a page can ask for, with the cookies of whoever looks at it; answers what it got. */
export async function attackFrom(page: Page, target: Target): Promise<Record<string, string>> {
  return await page.evaluate(async ({ origin, sessionId }) => {
    const api = `${origin}/api/sessions/${sessionId}`
    const got: Record<string, string> = {}
    const ask = async (what: string, url: string, init: RequestInit) => {
      const asked = fetch(url, { credentials: 'include', ...init })
      got[what] = await asked.then(
        async (answer) => `${answer.type} ${answer.status} ${(await answer.text()).slice(0, 50)}`,
        () => 'nothing',
      )
    }
    const json = { 'content-type': 'application/json' }
    const renew = JSON.stringify({ access: 'viewer' })
    await ask('reads', api, {})
    await ask('reads blindly', api, { mode: 'no-cors' })
    await ask('renews', `${api}/links`, { method: 'POST', headers: json, body: renew })
    await ask('renews blindly', `${api}/links`, { method: 'POST', mode: 'no-cors', body: renew })
    await ask('deletes', api, { method: 'DELETE' })
    const polling = `${origin}/socket.io/?EIO=4&transport=polling`
    await ask('polls', polling, {})
    await ask('polls blindly', polling, { mode: 'no-cors' })

    const shake = (what: string, path: string) =>
      new Promise<void>((resolve) => {
        const socket = new WebSocket(origin.replace('http', 'ws') + path)
        const settle = (how: string) => {
          got[what] ??= how
          resolve()
        }
        socket.onopen = () => settle('open')
        socket.onmessage = ({ data }) => settle(`was told ${String(data)}`)
        socket.onclose = () => settle('nothing')
      })
    await shake('board', `/sync/${sessionId}/board`)
    await shake('drafts', `/sync/${sessionId}/drafts`)
    await shake('commands', '/socket.io/?EIO=4&transport=websocket')

    const embed = (what: string, tag: 'img' | 'script' | 'link', url: string) =>
      new Promise<void>((resolve) => {
        const element = document.createElement(tag)
        const settle = (how: string) => () => {
          got[what] = how
          resolve()
        }
        element.onload = settle('loaded')
        element.onerror = settle('nothing')
        if (element instanceof HTMLLinkElement) element.rel = 'stylesheet'
        element.setAttribute(tag === 'link' ? 'href' : 'src', url)
        document.body.append(element)
      })
    await embed('script', 'script', api)
    await embed('picture', 'img', `${api}/board`)
    await embed('style', 'link', `${api}/export/summary.md`)

    const submit = (what: string, action: string, enctype: string) =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe')
        frame.name = what
        document.body.append(frame)
        const form = document.createElement('form')
        Object.assign(form, { method: 'post', action, enctype, target: what })
        const field = document.createElement('input')
        Object.assign(field, { name: '{"access":"viewer","x":"', value: '"}' })
        form.append(field)
        document.body.append(form)
        frame.onload = () => {
          if (form.dataset.sent) resolve()
        }
        form.dataset.sent = 'yes'
        form.submit()
      })
    await submit('form-text', `${api}/links`, 'text/plain')
    await submit('form-parts', `${api}/import`, 'multipart/form-data')

    const frame = document.createElement('iframe')
    const framed = new Promise((resolve) => {
      frame.onload = resolve
    })
    frame.name = 'framed'
    frame.src = `${origin}/s/${sessionId}`
    document.body.append(frame)
    await framed
    return got
  }, target)
}
