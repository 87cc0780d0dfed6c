# What pnpm needs to know to install, and nothing that changes more often.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
COPY packages/core/package.json packages/core/
COPY packages/bench/package.json packages/bench/
COPY e2e/package.json e2e/

FROM packages AS web
RUN npx --yes pnpm@10 install --frozen-lockfile --filter @kraftline/web...
COPY . .
RUN cd apps/web && node_modules/.bin/vite build

FROM packages AS libraries
RUN npx --yes pnpm@10 install --frozen-lockfile --prod --filter @kraftline/server...

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=libraries /app ./
COPY apps/server apps/server
COPY packages/core packages/core
COPY --from=web /app/apps/web/dist apps/web/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Nothing is written outside /data: it runs with a root file system that is read-only.
# Node reads the TypeScript as it is: the server has no build of its own.
CMD ["node", "apps/server/src/main.ts"]
