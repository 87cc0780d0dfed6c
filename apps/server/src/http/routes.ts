import { actionRoutes } from './actions.ts'
import { archiveRoutes } from './archives.ts'
import { attachmentRoutes } from './attachments.ts'
import { boardRoutes } from './board.ts'
import { comparisonRoutes } from './comparison.ts'
import { exportRoutes } from './exports.ts'
import { importRoutes } from './imports.ts'
import { incidentRoutes } from './incident.ts'
import { lessonRoutes } from './lessons.ts'
import { describeRoutes } from './openapi.ts'
import { previousRoutes } from './previous.ts'
import { replayRoutes } from './replay.ts'
import type { Route } from './route.ts'
import type { Services } from './services.ts'
import { sessionRoutes } from './sessions.ts'
import { sizeRoutes } from './size.ts'
import { timelineRoutes } from './timeline.ts'

/** Every route under /api, with the document that describes them. */
export function routesOf(services: Services): readonly Route[] {
  const routes = [
    ...sessionRoutes(services),
    ...incidentRoutes(services),
    ...importRoutes(services),
    ...timelineRoutes(services),
    ...boardRoutes(services),
    ...actionRoutes(services),
    ...lessonRoutes(services),
    ...sizeRoutes(services),
    ...attachmentRoutes(services),
    ...exportRoutes(services),
    ...archiveRoutes(services),
    ...replayRoutes(services),
    ...comparisonRoutes(services),
    ...previousRoutes(services),
  ]
  return [...routes, describeRoutes(routes)]
}
