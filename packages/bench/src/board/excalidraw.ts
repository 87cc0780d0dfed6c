import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { BoardContender } from './contender.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

const itsFiles = dirname(fileURLToPath(import.meta.resolve('@excalidraw/excalidraw')))

/** Excalidraw as it comes from npm: a page with nothing but it, built for production. */
export async function openExcalidraw(): Promise<BoardContender> {
  const folder = await mkdtemp(join(tmpdir(), 'kraftline-excalidraw-'))
  await build({
    root: fileURLToPath(new URL('../../excalidraw', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 9_000 },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : normalize(pathname)
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
    // Its fonts lie in its package.
    createReadStream(join(path.startsWith('/fonts/') ? itsFiles : folder, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    name: 'Excalidraw',
    // The paper, and the text on it.
    picturesPerNote: 2,
    hasCursors: false,
    async prepare(notes) {
      return {
        url: `http://127.0.0.1:${port}/?notes=${notes}`,
        cookies: [],
        locals: {},
        moveCursors: () => {},
        close: () => {},
      }
    },
    async lastNote(page) {
      return await page.evaluate(() => {
        const api = globalThis.excalidraw
        const last = api?.getSceneElements().findLast(({ type }) => type === 'rectangle')
        if (!api || !last) throw new Error('a page without Excalidraw')
        const { scrollX, scrollY, zoom } = api.getAppState()
        return {
          x: (last.x + last.width / 2 + scrollX) * zoom.value,
          y: (last.y + last.height / 2 + scrollY) * zoom.value,
        }
      })
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
