import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { nonceOf } from './security.ts'

/** Stands in index.html where the nonce of each response goes. */
const placeholder = '__CSP_NONCE__'

const notBuilt =
  'The web app has not been built yet. Run `npx pnpm@10 start`, which builds and serves it.\n'

/** Serves the web app: one page for `/` and every `/s/…`, and the files that it loads. */
export async function servePages(app: FastifyInstance, webDir: string): Promise<void> {
  const index = join(webDir, 'index.html')

  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!existsSync(index)) return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt)
    const html = await readFile(index, 'utf8')
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(placeholder, nonceOf(request.raw)))
  }
  app.get('/', page)
  app.get('/s/*', page)

  if (!existsSync(webDir)) return
  await app.register(fastifyStatic, {
    root: webDir,
    index: false,
    cacheControl: false,
    // Packed once, by the build.
    preCompressed: true,
    // The page is only ever served with its nonce in place.
    allowedPath: (path) => path !== '/index.html' && !path.startsWith('/.'),
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
}

/** Vite puts a hash of the content into the names of everything under assets/. */
function isHashed(path: string): boolean {
  return /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/.test(path)
}
