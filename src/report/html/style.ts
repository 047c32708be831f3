/** One accent for each severity, one measure for distance, the reader's own fonts. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1f1d1a; --soft: #66615a; --line: #e4e0d8; --well: #f3f1ec;
  --link: #1d5a8f; --focus: #1d5a8f; --left: #5c7f67;
  --critical: #ae1443; --high: #b8470b; --medium: #8a6300; --low: #4d6680;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
  --mono: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --card: #1f1d1b; --ink: #ece8e0; --soft: #a8a196; --line: #3d3a34; --well: #282622;
    --link: #8fc1ec; --focus: #8fc1ec; --left: #86b394;
    --critical: #ff8aa5; --high: #ffa36b; --medium: #e5bf5f; --low: #9db8d3;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 15px/1.55 var(--sans);
  font-variant-numeric: tabular-nums; }
main { overflow-wrap: anywhere; max-width: 74rem; margin: 0 auto; padding: 3.5rem 2rem 5rem; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: clamp(1.9rem, 4.5vw, 2.9rem); line-height: 1.12; font-weight: 650; letter-spacing: -0.025em; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; font-weight: 620; letter-spacing: -0.01em; }
h3 { font-size: .8125rem; font-weight: 600; color: var(--soft); margin-bottom: .75rem; }
h4 { font-size: .9375rem; font-weight: 620; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
small { font-size: .8125rem; color: var(--soft); }
code, pre, kbd { font-family: var(--mono); font-size: .88em; font-variant-ligatures: none; }
small code { font-size: .95em; }
.path, .link, .facts code { overflow-wrap: anywhere; unicode-bidi: isolate; }
button, select, input { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--card); z-index: 2; }

header { margin-bottom: 3rem; }
.kicker { color: var(--soft); font-size: .875rem; margin-bottom: 1.1rem; overflow-wrap: anywhere; }
.kicker time { white-space: nowrap; }
.kicker b { color: var(--ink); font-weight: 600; }
.lede { font-size: 1.125rem; line-height: 1.5; color: var(--soft); margin-top: .9rem; max-width: 46rem; text-wrap: pretty; }
.notice { border-left: 3px solid var(--high); padding: .6rem 1rem; background: var(--well); margin: 1rem 0; }
main > section { margin-top: 3.5rem; }

.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 2.5rem; }
.totals h2 { font-size: .8125rem; font-weight: 600; color: var(--soft); letter-spacing: 0; margin-bottom: .6rem; }
.totals a, .totals .others { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; padding: .3rem 0; color: inherit; text-decoration: none; }
.totals .critical .name, .totals .high .name, .totals .medium .name, .totals .low .name { text-transform: capitalize; }
.totals .name { display: inline-block; overflow-wrap: anywhere; }
.totals a:hover .name { text-decoration: underline; text-underline-offset: .2em; }
.totals .count { font-weight: 600; text-align: right; }
.totals .others { color: var(--soft); }
.share { grid-column: 1 / -1; width: 100%; height: 3px; display: block; }
.share .track { fill: var(--line); }
.part { fill: var(--soft); }

.critical { --accent: var(--critical); } .high { --accent: var(--high); }
.medium { --accent: var(--medium); } .low { --accent: var(--low); }
.critical .part, .high .part, .medium .part, .low .part { fill: var(--accent); }

.timeline figure { margin-top: 1.25rem; }
.timeline svg { display: block; width: 100%; overflow: visible; }
.timeline rect { fill: var(--accent); }
.timeline rect.left { fill: var(--left); }
.timeline text { fill: var(--soft); font-size: 13px; }
.axis { stroke: var(--line); stroke-width: 1; }
figcaption { color: var(--soft); font-size: .875rem; margin-top: .6rem; }
summary { cursor: pointer; color: var(--soft); font-size: .875rem; width: fit-content; }
.as-table { margin-top: .35rem; }
.as-table table { border-collapse: collapse; margin-top: .75rem; font-size: .875rem; }
.as-table th, .as-table td { text-align: right; padding: .2rem 1.5rem .2rem 0; font-weight: 400; }
.as-table th[scope=row] { text-align: left; }

#findings:focus { outline: none; }
.filters { display: grid; grid-template-columns: minmax(13rem, 2fr) repeat(5, minmax(6.5rem, 1fr)); gap: .75rem; margin: 1.25rem 0 1rem; align-items: end; }
.filters label { display: block; position: relative; min-width: 0; }
.filters label span { display: block; font-size: .8125rem; color: var(--soft); margin-bottom: .25rem; }
.filters input, .filters select { width: 100%; height: 2.4rem; padding: 0 .65rem; border: 1px solid var(--soft); border-radius: 6px; background: var(--card); }
.filters kbd { position: absolute; right: .6rem; bottom: .55rem; color: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: 0 .35rem; line-height: 1.3; pointer-events: none; }
.filters input:focus + kbd, .filters input:not(:placeholder-shown) + kbd { display: none; }
.filters input::placeholder { color: var(--soft); opacity: 1; }
.shown { grid-column: 1 / -1; color: var(--soft); font-size: .875rem; display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap; }
.reset, .all, .copy { border: 0; background: none; color: var(--link); padding: .15rem 0; font-size: .875rem; text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1px; }
.none { padding: 2.5rem 0; color: var(--soft); }

.findings, .findings thead, .findings tbody, .detail, .detail td { display: block; }
.findings thead tr, .short { display: grid; gap: 0 1rem; grid-template-columns: 7.5rem minmax(0, 6fr) minmax(0, 6fr) 10.5rem 9.5rem; }
.findings thead tr { padding-bottom: .5rem; border-bottom: 1px solid var(--soft); }
.findings thead th { text-align: left; font-size: .8125rem; font-weight: 500; color: var(--soft); }
thead button { border: 0; background: none; padding: 0; font-weight: 500; color: inherit; }
thead button:hover { color: var(--ink); }
thead button::after { content: "\\2195"; opacity: .45; margin-left: .35em; }
[aria-sort=ascending] button, [aria-sort=descending] button { color: var(--ink); font-weight: 620; }
[aria-sort=ascending] button::after { content: "\\2191"; opacity: 1; }
[aria-sort=descending] button::after { content: "\\2193"; opacity: 1; }
.findings tbody { border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 5rem; }
.short { padding: .95rem 0; }
.short > * { text-align: left; font-weight: 400; padding: 0; }
.js .short { cursor: pointer; }
.js .short:hover, .is-open .short { background: var(--well); }
.short small { display: block; margin-top: .15rem; overflow-wrap: anywhere; }
.mark { position: relative; padding-left: .85rem; color: var(--accent); font-weight: 600; }
.mark::before { content: ""; position: absolute; left: 0; top: .1em; width: .3rem; height: 1.15em; border-radius: 2px; background: var(--accent); }
.mark { text-transform: capitalize; }
.severity small { padding-left: .85rem; }
.open { color: inherit; font-weight: 620; text-decoration: none; }
.open:hover { text-decoration: underline; }
.state.pushed { font-weight: 620; }
.life { display: block; width: 100%; height: 20px; overflow: visible; }
.short .life { margin-top: .25rem; max-width: 9rem; }
.track { fill: var(--line); } .life .bar { fill: var(--accent); opacity: .55; }
.life .in, .life .copy { fill: var(--accent); } .life .out { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }

.js .finding:not(.is-open) .detail { display: none; }
.detail td { padding: 0; }
.sheet { background: var(--card); border: 1px solid var(--line); border-top: 0; padding: 1.75rem 2rem 2rem; margin-bottom: 1.5rem; border-radius: 0 0 8px 8px; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2.5rem; }
.columns section > h3:not(:first-child) { margin-top: 1.75rem; }
.story { margin-bottom: 2rem; }
.ends { display: flex; justify-content: space-between; color: var(--soft); font-size: .8125rem; }
.events { margin-top: .75rem; font-size: .875rem; }
.events li { padding: .15rem 0; } .events b { font-weight: 600; display: inline-block; min-width: 5.8rem; }
.events time, .events span { color: var(--soft); }
.events time { display: inline-block; min-width: 6rem; }
.steps { counter-reset: step; }
.steps > li { counter-increment: step; position: relative; padding: 0 0 1.35rem 2.2rem; }
.steps > li::before { content: counter(step); position: absolute; left: 0; top: 0; color: var(--soft); font-weight: 600; }
.steps > li:first-child::before, .steps > li:first-child h4 { color: var(--accent); }
.steps p { margin-top: .2rem; text-wrap: pretty; }
.link { font-size: .875rem; }
.command { display: flex; gap: .75rem; align-items: flex-start; background: var(--well); border-radius: 6px; padding: .55rem .8rem; margin-top: .5rem; }
.sheet pre { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.6; }
.command pre { flex: 1; min-width: 0; }
.sheet pre:not(.command pre) { background: var(--well); border-radius: 6px; padding: .55rem .8rem; }
html:not(.js) .copy { display: none; }
.copy { flex: none; padding: 0; line-height: 1.5; }
.facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 1rem; padding: .4rem 0; border-top: 1px solid var(--line); font-size: .875rem; }
.facts > div:first-child { border-top: 0; padding-top: 0; }
.facts dt { color: var(--soft); } .facts dd { overflow-wrap: anywhere; }
.places li, .reasons li { padding: .15rem 0; font-size: .875rem; overflow-wrap: anywhere; }
.coverage p, .allowed p { margin-top: .5rem; color: var(--soft); max-width: 46rem; }
.coverage .notice { color: var(--ink); }
.gaps { margin-top: .75rem; } .gaps li { padding: .1rem 0; } .gaps .places { padding: .25rem 0 .75rem 1.1rem; }
.allowed .places { margin-top: .75rem; }

@media (max-width: 60rem) {
  .filters { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .search { grid-column: 1 / -1; }
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
}
@media (max-width: 48rem) {
  main { padding: 2rem 1.1rem 4rem; }
  main > section { margin-top: 2.75rem; }
  .findings thead tr { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
  .short { grid-template-columns: minmax(0, 1fr) auto; gap: .35rem 1rem; padding: .9rem 0; }
  .is-open .short { padding: .9rem .75rem; }
  .tick-1 { display: none; }
  .short th, .short .where, .short .since { grid-column: 1 / -1; }
  .short .far { grid-row: 1; grid-column: 2; text-align: right; }
  .far small { max-width: 10rem; }
  .severity small { display: inline; padding-left: .4rem; }
  .short .since { display: flex; gap: 1rem; align-items: center; color: var(--soft); }
  .sheet { padding: 1.1rem 1rem 1.25rem; }
  .facts > div { grid-template-columns: 7rem minmax(0, 1fr); gap: .75rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --well: #f2f2f2;
    --link: #000; --left: #446650; --critical: #98103a; --high: #94390a; --medium: #6d4f00; --low: #3d5268; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .filters label, .filters button, .skip, .copy, .as-table, .none { display: none !important; }
  .filters { display: block; margin: .25rem 0 .5rem; }
  .totals { grid-template-columns: repeat(3, 1fr); gap: 1.5rem; }
  .is-open .short { padding-inline: 0; background: none; }
  .js .finding:not(.is-open) .detail { display: block; }
  .findings tbody { content-visibility: visible; }
  .finding:not([hidden]) .short { break-after: avoid; }
  .sheet { border: 0; padding: .5rem 0 1rem; margin: 0; }
  .steps > li, .facts > div, .command, .events li { break-inside: avoid; }
  thead button::after { content: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--soft); } }
`
