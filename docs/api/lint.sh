#!/usr/bin/env bash
# Holds the OpenAPI document of a running server against Redocly's and Spectral's recommended rules, and compiles a TypeScript client
# generated from it. Needs Node.js and npm; not part of the build.
#   docs/api/lint.sh [URL of the server, by default http://127.0.0.1:8080]
set -euo pipefail
url=${1:-http://127.0.0.1:8080}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
curl -fsS "$url/openapi.yaml" -o openapi.yaml
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @redocly/cli @stoplight/spectral-cli openapi-typescript typescript
npx redocly lint --extends=recommended openapi.yaml
echo 'extends: ["spectral:oas"]' >.spectral.yaml
npx spectral lint --fail-severity=warn openapi.yaml
npx openapi-typescript openapi.yaml -o client.d.ts
npx tsc --noEmit --strict --skipLibCheck false client.d.ts
echo "lint: the document passes"
