import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Store } from '../store/store.ts'

type Watched = {
  readonly store: Store
  /** False from the first moment of a shutdown, so that no new work is sent here. */
  isAccepting(): boolean
  /** How much there is of something now, by the name it is shown under. */
  readonly gauges: Readonly<Record<string, () => number>>
}

/** Whether the process lives, whether it can keep what it is given, and what it is doing. */
export function reportHealth(app: FastifyInstance, watched: Watched): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const [name, read] of Object.entries(watched.gauges)) {
    const registers = [registry]
    new Gauge({
      name,
      help: 'How many there are now',
      registers,
      collect() {
        this.set(read())
      },
    })
  }
  const durations = new Histogram({
    name: 'kraftline_http_request_seconds',
    help: 'How long HTTP requests took, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    durations.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
  })
  app.addHook('onClose', async () => registry.clear())

  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const isReady = watched.isAccepting() && (await watched.store.isReachable())
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' })
  })
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
