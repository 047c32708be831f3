import type { Reporter } from './report.js'

/** Every report format by name; loaded when asked for. The command line's choices and help come from here. */
export const reporters: {
  readonly [name: string]: { readonly summary: string; load(): Promise<Reporter> }
} = {
  text: {
    summary: 'for people, in the terminal',
    load: () => import('./text.js').then(({ text }) => text),
  },
  json: {
    summary: 'one document; schema/report.schema.json describes it',
    load: () => import('./json.js').then(({ json }) => json),
  },
  jsonl: {
    summary: 'one finding a line, as in json',
    load: () => import('./json.js').then(({ jsonl }) => jsonl),
  },
  sarif: {
    summary: 'SARIF 2.1.0, for code scanning and editors',
    load: () => import('./sarif.js').then(({ sarif }) => sarif),
  },
  github: {
    summary: 'annotations for GitHub Actions',
    load: () => import('./github.js').then(({ github }) => github),
  },
  markdown: {
    summary: 'for a job summary, a ticket or a comment',
    load: () => import('./markdown.js').then(({ markdown }) => markdown),
  },
  html: {
    summary: 'one page for the browser, a ticket or paper; needs no network',
    load: () => import('./html.js').then(({ html }) => html),
  },
}
