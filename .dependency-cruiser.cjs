// The arrows of the codebase: main → app → {http, control, sync} → session → store, and all of it may lean on core.
// Each rule was seen to fail on a planted file before it was kept.

/** Tests may look behind doors that the code they test may not. */
const tests = '\\.test\\.tsx?$|^apps/server/test/'

/** A library that one place wraps for everybody else. */
const only = (name, library, place) => ({
  name,
  severity: 'error',
  from: { path: '^(apps|packages)/', pathNot: `${tests}|${place}` },
  to: { path: `node_modules/(@types/)?(${library})(/|$)` },
})

const never = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    never('no-cycles', {}, { circular: true }),
    never('everything-resolves', {}, { couldNotResolve: true }),

    never('core-is-below-apps', { path: '^packages/' }, { path: '^(apps|e2e|scripts)/' }),
    never('apps-do-not-meet', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    never(
      'nothing-needs-the-bench',
      { path: '^(apps|packages/core|e2e)/' },
      { path: '^packages/bench/' },
    ),
    never('nothing-needs-the-browser-tests', { path: '^apps/' }, { path: '^(e2e|scripts)/' }),
    never(
      'testing-is-for-tests',
      { path: '^(apps|packages)/', pathNot: `${tests}|^packages/core/src/testing/` },
      { path: '^packages/core/src/testing/' },
    ),

    never(
      'plain-modules-import-nothing',
      { path: '^packages/core/src/[^/]+\\.ts$', pathNot: tests },
      { path: '^packages/core/src/.+/|node_modules' },
    ),
    never(
      'domain-leans-on-nothing',
      { path: '^packages/core/src/(incident|play)/', pathNot: tests },
      {
        path: '^packages/|node_modules',
        pathNot:
          '^packages/core/src/[^/]+\\.ts$|^packages/core/src/$1/|node_modules/(zod|csv-parse)/',
      },
    ),
    only('csv-parse-only-in-reading', 'csv-parse', '^packages/core/src/incident/reading/'),
    never(
      'core-knows-no-node',
      { path: '^packages/core/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),

    never(
      'doors-do-not-meet',
      { path: '^apps/server/src/(http|control|sync)/' },
      { path: '^apps/server/src/(http|control|sync)/', pathNot: '^apps/server/src/$1/' },
    ),
    never(
      'session-is-below-doors',
      { path: '^apps/server/src/(session|store)/', pathNot: tests },
      { path: '^apps/server/src/((http|control|sync)/|(app|start|main)\\.ts$)' },
    ),
    never(
      'store-is-last',
      { path: '^apps/server/src/store/', pathNot: tests },
      { path: '^apps/server/src/session/' },
    ),
    only('sql-only-in-store', 'kysely|better-sqlite3|pg', '^apps/server/src/store/'),
    only('socketio-only-in-control', 'socket\\.io', '^apps/server/src/control/'),
    only('ws-only-in-sync', 'ws', '^apps/server/src/sync/|^packages/bench/'),

    never(
      'canvas-knows-no-network',
      { path: '^apps/web/src/board/(items|tools|layers)/' },
      {
        path: '^apps/web/src/connect/|node_modules/(yjs|y-websocket|y-protocols|socket\\.io-client)/',
      },
    ),
    never(
      'ui-knows-nothing-of-ours',
      { path: '^apps/web/src/ui/' },
      { path: '^(apps/web/src/(?!ui/)|packages/)' },
    ),
    only(
      'network-only-in-connect',
      'socket\\.io-client|y-websocket',
      '^apps/web/src/connect/|^packages/bench/',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    // An arrow is an arrow also where it carries a type alone.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'production', 'default'],
    },
  },
}
