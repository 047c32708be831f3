// Files as they stand in repositories. A line of `@@` is where something is planted.

/** Each with the way in which it binds a value to a name, and the shape of the lines that belong in it. */
export const carriers = [
  {
    path: 'src/services/config.ts',
    accepts: /\b(?:const|let|new|await|import|return|export)\b|=>|;\s*$/m,
    bind: (name, value) => `  ${camel(name)}: '${value}',`,
    text: `import { readFileSync } from 'node:fs'
import type { Settings } from './settings.js'

const defaults: Partial<Settings> = {
  region: 'eu-central-1',
  retries: 3,
@@
  timeoutMs: 15_000,
}

export function load(path: string): Settings {
  return { ...defaults, ...JSON.parse(readFileSync(path, 'utf8')) }
}
`,
  },
  {
    path: '.env',
    accepts: /^[A-Z][A-Z0-9_]*=/m,
    bind: (name, value) => `${name}=${value}`,
    text: `# local settings
NODE_ENV=production
PORT=8080
LOG_LEVEL=info
@@
REDIS_URL=redis://cache:6379/0
FEATURE_FLAGS=billing,search
`,
  },
  {
    path: 'deploy/deployment.yaml',
    accepts: /^\s*(?:- )?["']?[\w./-]+["']?:(?:\s|$)/m,
    bind: (name, value) => `            - name: ${name}\n              value: "${value}"`,
    text: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: billing
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: api
          image: registry.internal/billing:1.14.2
          env:
            - name: LOG_LEVEL
              value: info
@@
          ports:
            - containerPort: 8080
`,
  },
  {
    path: 'config/settings.json',
    accepts: /^\s*["{[]/,
    bind: (name, value) => `    "${name.toLowerCase()}": "${value}",`,
    text: `{
  "service": {
    "name": "billing",
    "version": "2.4.1",
@@
    "timeout": 30
  },
  "logging": { "level": "info", "format": "json" }
}
`,
  },
  {
    path: 'billing/settings.py',
    accepts: /^\s*[\w.]+\s*=\s*[frb]?["'[({]|^\s*(?:def|from|import|print|client)\b/m,
    bind: (name, value) => `${name} = "${value}"`,
    text: `import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
DEBUG = False
ALLOWED_HOSTS = ["billing.internal"]

@@

DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "billing"}}
STATIC_URL = "/static/"
`,
  },
  {
    path: 'bin/deploy.sh',
    accepts: /^\s*(?:\$ )?(?:export|curl|wget|git|docker|npm|echo|set|az|aws|gh|[A-Z_]+=)\b/m,
    bind: (name, value) => `export ${name}="${value}"`,
    text: `#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."

@@

docker build --tag "billing:$(git rev-parse --short HEAD)" .
kubectl rollout status deployment/billing --timeout=120s
`,
  },
  {
    path: 'infra/main.tf',
    accepts: /^\s*(?:provider|resource|variable|module)\s+"|^\s*[a-z_]+\s+=\s+"/m,
    bind: (name, value) => `    ${name.toLowerCase()} = "${value}"`,
    text: `terraform {
  required_version = ">= 1.6"
}

resource "kubernetes_config_map" "billing" {
  metadata {
    name      = "billing"
    namespace = var.namespace
  }

  data = {
@@
  }
}
`,
  },
  {
    path: 'src/main/resources/application.properties',
    accepts: /^\s*[a-z][\w.-]*\.[\w.-]+\s*=/m,
    bind: (name, value) => `billing.${name.toLowerCase().replaceAll('_', '-')}=${value}`,
    text: `spring.application.name=billing
server.port=8080
management.endpoints.web.exposure.include=health,info
@@
spring.datasource.url=jdbc:postgresql://db:5432/billing
logging.level.root=INFO
`,
  },
  {
    path: 'README.md',
    accepts: /^\s*(?:\$ )?(?:curl|wget|npx|npm|pip)\b|Authorization:|^#/im,
    bind: (name, value) =>
      `    curl -H "X-${header(name)}: ${value}" https://billing.internal/v1/invoices`,
    text: `# Billing

Issues invoices and collects payments. See [operations](docs/operations.md).

## Try it

Ask the service for the invoices of the last month:

@@

The answer is a page of at most 100 invoices.
`,
  },
  {
    path: 'analysis/churn.ipynb',
    accepts: /^\s*[a-z_]+\s*=\s*[\w.]*\(?["'\w]/m,
    bind: (name, value) => `${name.toLowerCase()} = "${value}"`,
    escapeLines: (lines) => lines.map((line) => `    ${JSON.stringify(`${line}\n`)},`),
    text: `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": 4,
   "metadata": {},
   "outputs": [],
   "source": [
    "import pandas as pd\\n",
@@
    "frame = pd.read_parquet('churn.parquet')\\n",
    "frame.describe()"
   ]
  }
 ],
 "metadata": { "kernelspec": { "name": "python3", "display_name": "Python 3" } },
 "nbformat": 4,
 "nbformat_minor": 5
}
`,
  },
]

/** A carrier that such text belongs in, else any. */
export function carrierFor(text, make) {
  const fitting = carriers.filter(({ accepts }) => accepts.test(text))
  return make.pick(fitting.length > 0 ? fitting : carriers)
}

/**
 * The file, and where in it the secret stands: `line` to `endLine` the secret itself, `from` to `to` all
 * that was planted with it. Null where the carrier's escapes would change the secret.
 */
export function plant({ text: file, escapeLines }, planted, secret) {
  const lines = planted.replace(/\n$/, '').split('\n')
  const before = file.slice(0, file.indexOf('@@\n'))
  const body = `${(escapeLines ? escapeLines(lines) : lines).join('\n')}\n`
  const text = before + body + file.slice(before.length + 3)
  const from = countLines(before)
  const to = from + lines.length - 1
  if (secret === null) return { text, from, to }
  const at = body.indexOf(secret)
  if (at < 0) return null
  const line = from + countLines(body.slice(0, at)) - 1
  return { text, from, to, line, endLine: line + countLines(secret) - 1 }
}

/** The number of the line on which the text ends, from 1. */
function countLines(text) {
  return text.split('\n').length
}

function camel(name) {
  return name.toLowerCase().replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())
}

function header(name) {
  return name.toLowerCase().replace(/(?:^|_)([a-z0-9])/g, (all, letter) => {
    return (all.startsWith('_') ? '-' : '') + letter.toUpperCase()
  })
}
