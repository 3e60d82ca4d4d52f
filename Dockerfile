# Redress in a container, for an external PostgreSQL (compose.yaml) or with the embedded one in the volume /data.
# Debian, not Alpine: the embedded PostgreSQL and argon2 are built for glibc.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
COPY packages/domain/package.json packages/domain/
COPY packages/contract/package.json packages/contract/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node tools/node24.mjs vite build apps/web \
 && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4200 \
    REDRESS_DATA=/data \
    REDRESS_DEMO=off \
    REDRESS_LOG_FILE=- \
    NODE_COMPILE_CACHE=/tmp/node-compile-cache
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# PostgreSQL refuses to run as root, and so does a careful server.
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 4200
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The server itself, not npm: it must get the signal that asks it to end.
CMD ["node", "apps/server/src/main.ts"]
