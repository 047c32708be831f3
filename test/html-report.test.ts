import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { html } from '../src/report/html.js'
import type { Report, View } from '../src/report/report.js'
import { chromiumPath } from './fixtures/chromium.js'
import { emptyDirectory } from './fixtures/repo.js'
import { finding, life, manyFindings, reportOf } from './fixtures/report.js'
import { token } from './fixtures/secret.js'

const quiet: View = { color: false, columns: 80, showSecrets: false }

async function render(report: Report, view = quiet): Promise<string> {
  return await html.render(report, view)
}

const hostile = [
  '<script>document.title="owned"</script>',
  '</script><script>document.title="owned"</script>',
  '"><img src=x onerror=document.title=`owned`>',
  "'><svg onload=document.title=`owned`>",
  '<!--<script>',
  '&lt;b&gt;',
  'left\u202etfel',
  'bell\x07',
]

/** Everything that somebody else can have written, in every place where it can stand. */
function hostileReport(): Report {
  const findings = hostile.map((text, index) => {
    const base = finding(`hostile-${index}`, { title: `title ${text}`, author: text, date: text })
    const at = { ...base.introduced, path: `${text}/a.ts` }
    const event = {
      kind: 'introduced' as const,
      commit: text,
      path: text,
      author: text,
      date: text,
    }
    return {
      ...base,
      introduced: at,
      locations: [{ ...at, commit: text, present: true, allowed: null }],
      reasons: [text],
      provider: { id: text, name: text },
      exposure: { state: 'unknown' as const, why: text, refs: [`refs/heads/${text}`], since: text },
      life: life(text, { events: [event], heldBy: [`refs/heads/${text}`] }),
      steps: [
        {
          id: 'edit' as const,
          title: text,
          detail: text,
          url: `javascript:${text}`,
          command: text,
        },
        { id: 'audit' as const, title: text, detail: text, url: `https://${text}`, command: null },
      ],
    }
  })
  const suppressed = { by: 'inline' as const, reason: 'made up', where: `${hostile[0]}:1` }
  return reportOf([...findings, finding('allowed', { suppressed })], {
    target: { mode: 'history', root: `/tmp/${hostile[2]}`, base: null, head: null },
    coverage: {
      ...reportOf([]).coverage,
      skipped: [{ reason: 'submodule', count: 1, examples: [hostile[0] ?? ''] }],
    },
  })
}

describe('the HTML report', () => {
  it('lets nothing from a repository become markup', async () => {
    const page = await render(hostileReport())
    const tags = new Set([...page.matchAll(/<([a-z]+)/gi)].map(([, name]) => name?.toLowerCase()))
    expect(tags).not.toContain('img')
    expect(page.match(/<script[\s>]/g)).toHaveLength(2)
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    const bare = page.replace(/"[^"]*"/g, '""')
    expect(bare).not.toMatch(/<[^>]* on(?:load|error)\s*=/)
    expect(page).not.toContain('href="javascript:')
  })

  it('shows what cannot be seen: control characters, and those that turn the direction', async () => {
    const page = await render(hostileReport())
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(page.replace(/<script type="application.*/, '')).not.toMatch(/[\x07\u202e]/)
    expect(page).toContain('left\\u{202e}tfel')
  })

  it('holds no secret, and says so where it is told to hold them', async () => {
    const report = reportOf(['a', 'b', 'c'].map((seed) => finding(seed)))
    const page = await render(report)
    for (const seed of ['a', 'b', 'c']) {
      expect(page).not.toContain(token(seed))
      expect(page).not.toContain(token(seed).toLowerCase())
      expect(page).not.toContain(token(seed).slice(8, 30))
    }
    expect(page).not.toContain('shows secrets in full')
    const told = await render(report, { ...quiet, showSecrets: true })
    expect(told).toContain(token('a'))
    expect(told).toContain('shows secrets in full')
  })

  it('asks the network for nothing, and forbids itself to', async () => {
    const page = await render(reportOf([finding('a')]))
    expect(page).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none';/)
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|video|audio|base|form[^>]*action)\b/)
    expect(page).not.toMatch(/\b(?:src|srcset|xlink:href)\s*=|@import|url\(|fetch\(|XMLHttp/)
    const links = [...page.matchAll(/<a [^>]*href="(?<to>[^"]*)"/g)].map(({ groups }) => groups?.to)
    expect(links.filter((to) => !/^(?:#|https:\/\/)/.test(to ?? ''))).toEqual([])
  })

  it('says who scanned what, but not where on whose machine', async () => {
    const page = await render(reportOf([finding('a')]))
    expect(page).toContain('<title>1 secret in the history · secretscan</title>')
    expect(page).toContain('<b>shop</b>')
    expect(page).not.toContain('/home/ada')
  })

  it('does without a life, a date and a commit', async () => {
    const exposure = { state: 'local' as const }
    const bare = finding('a', { life: null, date: null, author: null, removed: null, exposure })
    const page = await render(reportOf([bare]))
    expect(page).not.toContain('When they came and went')
    expect(page).toContain('On disk')
  })

  it('says what was not read', async () => {
    const skipped = [{ reason: 'missing-object' as const, count: 7, examples: ['abc', 'def'] }]
    const coverage = { ...reportOf([]).coverage, complete: false, skipped }
    const page = await render(reportOf([], { coverage }))
    expect(page).toContain('No secrets in the history')
    expect(page).toContain('This scan is incomplete')
    expect(page).toContain('Not read: 7 objects missing from this clone.')
    expect(page).toContain('and 5 more')
  })

  it('survives clocks that are wrong', async () => {
    const told = life('a.ts')
    const events = told.events.map((event, index) => ({
      ...event,
      date: ['2031-01-01T00:00:00Z', '1970-01-01T00:00:00Z', 'never'][index % 3] ?? '',
    }))
    const page = await render(reportOf([finding('a', { life: { ...told, events } })]))
    const drawn = (page.match(/<svg.*?<\/svg>/gs) ?? []).join('\n')
    expect(drawn).toContain('<circle')
    expect(drawn).not.toMatch(/NaN|undefined|Infinity|="-/)
  })
})

const where = chromiumPath ? 'in Chromium' : 'in Chromium (skipped: none found, set CHROMIUM)'
describe.skipIf(!chromiumPath)(`the HTML report ${where}`, () => {
  let browser: Browser
  let large: string
  const directory = emptyDirectory()

  beforeAll(async () => {
    const { chromium } = await import('playwright-core')
    browser = await chromium.launch({
      executablePath: chromiumPath ?? '',
      args: ['--no-sandbox'],
    })
    large = await render(reportOf(manyFindings(1000)))
  })
  afterAll(async () => await browser?.close())

  type PageOptions = Parameters<Browser['newPage']>[0]

  /** Opens it from disk, as people do, and fails for anything that is requested or goes wrong. */
  async function open(text: string, options: PageOptions = {}): Promise<Page> {
    const file = join(directory, `${Math.random()}.html`)
    writeFileSync(file, text)
    const page = await browser.newPage(options)
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(String(error)))
    page.on('console', (message) => wrong.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) wrong.push(request.url())
    })
    await page.goto(pathToFileURL(file).href)
    expect(wrong).toEqual([])
    return page
  }

  const visible = (page: Page) => page.locator('tbody.finding:visible').count()
  const isOpen = (page: Page) =>
    page.locator('tbody.finding').first().locator('.detail').isVisible()

  it('runs no script but its own', async () => {
    const page = await open(await render(hostileReport()))
    expect(await page.title()).toContain('8 secrets in the history')
    expect(await page.locator('tbody.finding').count()).toBe(8)
    expect(await page.locator('h4').first().textContent()).toBe(hostile[0])
    await page.close()
  })

  it('filters a thousand findings by words and by facets', async () => {
    const page = await open(large)
    expect(await visible(page)).toBe(1000)
    await page.fill('#search', 'config-99')
    expect(await visible(page)).toBe(11)
    expect(await page.textContent('#count')).toBe('11 of 1,000 shown')
    await page.fill('#search', 'CONFIG-99 twilio')
    expect(await visible(page)).toBe(1)
    await page.fill('#search', '')
    await page.selectOption('select[data-facet=severity]', 'critical')
    expect(await visible(page)).toBe(250)
    await page.selectOption('select[data-facet=there]', 'yes')
    expect(await visible(page)).toBe(84)
    await page.fill('#search', 'nothing has this')
    expect(await page.isVisible('.none')).toBe(true)
    await page.click('.none .reset')
    expect(await visible(page)).toBe(1000)
    await page.click('a[data-facet=provider][data-value=github]')
    expect(await visible(page)).toBe(143)
    await page.close()
  })

  it('sorts, and says by what', async () => {
    const page = await open(large)
    const since = page.locator('th[data-sort=since]')
    const dates = async () =>
      (await page.locator('.short .since time').allTextContents()).map((text) => text.trim())
    await since.getByRole('button').click()
    expect(await since.getAttribute('aria-sort')).toBe('ascending')
    expect(await dates()).toEqual((await dates()).sort())
    await since.getByRole('button').click()
    expect(await since.getAttribute('aria-sort')).toBe('descending')
    expect(await dates()).toEqual((await dates()).sort().reverse())
    expect(await page.textContent('#findings-title')).toBe('1,000 secrets, sorted by since')
    await page.close()
  })

  it('is worked with the keyboard alone', async () => {
    const page = await open(await render(reportOf(manyFindings(9))))
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).toBe('search')
    expect(await page.inputValue('#search')).toBe('')
    await page.keyboard.press('Enter')
    const link = page.locator('.open').first()
    expect(await link.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('Enter')
    expect(await isOpen(page)).toBe(true)
    expect(await link.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('link')
    await page.keyboard.press('Escape')
    expect(await isOpen(page)).toBe(false)
    expect(await page.evaluate('document.activeElement.className')).toBe('open')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe(
      'solid',
    )
    await page.keyboard.press('Space')
    expect(await isOpen(page)).toBe(true)
    await page.close()
  })

  it('opens the finding that a link names', async () => {
    const page = await open(await render(reportOf(manyFindings(9))))
    await page.evaluate('location.hash = "#f3-detail"')
    await page.locator('#f3-detail').waitFor({ state: 'visible' })
    expect(await page.locator('.detail:visible').count()).toBe(1)
    await page.close()
  })

  it('is a whole document without its script', async () => {
    const page = await open(await render(reportOf(manyFindings(9))), { javaScriptEnabled: false })
    expect(await page.locator('.detail:visible').count()).toBe(9)
    expect(await page.locator('.filters:visible, .copy:visible, thead button').count()).toBe(0)
    await page.close()
  })

  it('prints everything that is shown, opened', async () => {
    const page = await open(await render(reportOf(manyFindings(9))))
    expect(await page.locator('.detail:visible').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.detail:visible').count()).toBe(9)
    expect(await page.locator('select:visible, button.copy:visible').count()).toBe(0)
    await page.evaluate(`search.value = 'config-3'; search.form.dispatchEvent(new Event('input'))`)
    expect(await page.locator('.detail:visible').count()).toBe(1)
    expect(await page.textContent('#count')).toBe('1 of 9 shown')
    expect(await page.isVisible('#count')).toBe(true)
    await page.close()
  })

  it.each([400, 768, 1280])('never scrolls sideways, %i pixels wide', async (width) => {
    const text = await render(hostileReport())
    const page = await open(text, { viewport: { width, height: 800 } })
    await page.click('.all')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.close()
  })

  it.each(['light', 'dark'] as const)('can be read in the %s', async (colorScheme) => {
    const page = await open(large, { colorScheme })
    const ratios = await page.evaluate<{ [kind: string]: number }>(contrasts)
    for (const [name, ratio] of Object.entries(ratios)) expect(ratio, name).toBeGreaterThan(4.5)
    if (process.env.SHOTS) {
      mkdirSync(process.env.SHOTS, { recursive: true })
      await page.screenshot({ path: join(process.env.SHOTS, `${colorScheme}.png`) })
    }
    await page.close()
  })
})

/** WCAG 2.2's contrast of what is written with what it stands on; runs in the page. */
const contrasts = `(() => {
  const light = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const paper = light(getComputedStyle(document.body).backgroundColor)
  const kinds = ['h1', '.lede', '.critical .mark', '.high .mark', '.medium .mark', '.low .mark', 'small', '.link', 'summary']
  return Object.fromEntries(kinds.map((kind) => {
    const ink = light(getComputedStyle(document.querySelector(kind)).color)
    return [kind, (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)]
  }))
})()`
