/**
 * What the page does beyond being read. Its text goes into the report as it stands, so it knows nothing
 * from outside of its own braces. JavaScript and not TypeScript, because it runs in a browser, whose
 * types would otherwise be in sight of all that runs in Node.
 */
export function enhance() {
  document.documentElement.classList.add('js')
  addEventListener('DOMContentLoaded', start)

  function start() {
    addEventListener('click', copyCommand)
    const table = document.querySelector('table.findings')
    if (!table) return
    const bodies = [...table.tBodies]
    const facts = JSON.parse(document.getElementById('data').textContent)
    const rows = bodies.map((body, index) => ({ body, index, ...facts[index] }))
    const form = document.querySelector('.filters')
    const search = document.getElementById('search')
    const selects = [...form.querySelectorAll('select')]
    const count = document.getElementById('count')
    const title = document.getElementById('findings-title')
    const none = document.querySelector('.none')
    const resetInForm = form.querySelector('.reset')
    const all = form.querySelector('.all')

    form.hidden = false
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('input', filter)
    for (const button of document.querySelectorAll('.reset'))
      button.addEventListener('click', reset)
    all.addEventListener('click', () => {
      const open = all.getAttribute('aria-pressed') !== 'true'
      for (const { body } of rows) if (!open || !body.hidden) setOpen(body, open)
      all.setAttribute('aria-pressed', String(open))
      all.textContent = open ? 'Close all' : 'Open all'
    })
    for (const { body } of rows) {
      const link = body.querySelector('.open')
      link.setAttribute('role', 'button')
      link.setAttribute('aria-expanded', 'false')
      link.setAttribute('aria-controls', `${body.id}-detail`)
    }
    for (const heading of table.querySelectorAll('th[data-sort]')) makeSortable(heading)
    table.addEventListener('click', (event) => {
      const short = event.target.closest('.short')
      if (!short || (!event.target.closest('.open') && String(getSelection()) !== '')) return
      event.preventDefault()
      setOpen(short.parentElement, !short.parentElement.classList.contains('is-open'))
    })
    document.querySelector('.totals')?.addEventListener('click', narrow)
    addEventListener('keydown', onKey)
    addEventListener('hashchange', openTarget)
    filter()
    openTarget()

    /** A keystroke compares strings that are there already and shows or hides; nothing is built anew. */
    function filter() {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
      const wanted = selects
        .filter(({ value }) => value)
        .map(({ dataset, value }) => [dataset.facet, value])
      let visible = 0
      for (const row of rows) {
        const fits =
          wanted.every(([facet, value]) => row[facet] === value) &&
          words.every((word) => row.text.includes(word))
        if (fits) visible += 1
        if (row.body.hidden === fits) row.body.hidden = !fits
      }
      const filtered = words.length + wanted.length > 0
      const shown = visible.toLocaleString('en')
      const all = rows.length.toLocaleString('en')
      count.textContent = filtered ? `${shown} of ${all} shown` : `${all} shown`
      none.hidden = visible > 0
      resetInForm.hidden = !filtered
    }

    function reset() {
      form.reset()
      filter()
      search.focus()
    }

    function narrow(event) {
      const link = event.target.closest('[data-facet]')
      if (!link) return
      event.preventDefault()
      const select = selects.find(({ dataset }) => dataset.facet === link.dataset.facet)
      select.value = select.value === link.dataset.value ? '' : link.dataset.value
      filter()
      form.scrollIntoView({ block: 'nearest' })
      select.focus({ preventScroll: true })
    }

    function makeSortable(heading) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = heading.textContent
      heading.replaceChildren(button)
      heading.setAttribute('aria-sort', 'none')
      button.addEventListener('click', () => {
        const down = heading.getAttribute('aria-sort') === 'ascending'
        for (const other of table.querySelectorAll('th[data-sort]'))
          other.setAttribute('aria-sort', 'none')
        heading.setAttribute('aria-sort', down ? 'descending' : 'ascending')
        sortBy(heading.dataset.sort, down ? -1 : 1, button.textContent.toLowerCase())
      })
    }

    function sortBy(key, sign, name) {
      const sorted = [...rows].sort((a, b) => {
        const [x, y] = [a.sort[key], b.sort[key]]
        return x === y ? a.index - b.index : (x < y ? -1 : 1) * sign
      })
      const fragment = document.createDocumentFragment()
      for (const { body } of sorted) fragment.append(body)
      table.append(fragment)
      title.textContent = title.textContent.replace(/, .*/, `, sorted by ${name}`)
    }

    function setOpen(body, open) {
      body.classList.toggle('is-open', open)
      body.querySelector('.open').setAttribute('aria-expanded', String(open))
    }

    /** A link to a finding, in a ticket say, opens it. */
    function openTarget() {
      const body = document.getElementById(location.hash.slice(1))?.closest('tbody.finding')
      if (!body) return
      setOpen(body, true)
      body.scrollIntoView({ block: 'start' })
    }

    function onKey(event) {
      const { key, target } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const typing = target.closest?.('input, select, textarea')
      if (key === '/' && !typing) {
        event.preventDefault()
        search.focus()
        search.select()
      } else if (key === 'Escape') {
        close(target)
      } else if (target.classList?.contains('open')) {
        if (key === ' ') {
          event.preventDefault()
          target.click()
        } else if (key === 'ArrowDown' || key === 'ArrowUp') {
          event.preventDefault()
          move(target, key === 'ArrowDown' ? 1 : -1)
        }
      } else if (target === search && (key === 'Enter' || key === 'ArrowDown')) {
        event.preventDefault()
        table.querySelector('tbody:not([hidden]) .open')?.focus()
      }
    }

    /** Closes the finding one is in; in the search field, empties that; else closes whatever is open. */
    function close(target) {
      const body = target.closest?.('tbody.is-open')
      if (body) {
        setOpen(body, false)
        body.querySelector('.open').focus()
      } else if (target === search) {
        if (search.value) {
          search.value = ''
          filter()
        } else search.blur()
      } else if (!target.closest?.('select')) {
        for (const open of table.querySelectorAll('.is-open')) setOpen(open, false)
      }
    }

    function move(link, by) {
      const links = [...table.querySelectorAll('tbody:not([hidden]) .open')]
      links[links.indexOf(link) + by]?.focus()
    }
  }

  async function copyCommand(event) {
    const button = event.target.closest?.('button.copy')
    if (!button) return
    const code = button.parentElement.querySelector('code')
    try {
      await navigator.clipboard.writeText(code.textContent)
      button.textContent = 'Copied'
    } catch {
      // A page from disk may not have a clipboard: select it, and one key is left to press.
      getSelection().selectAllChildren(code)
      button.textContent = 'Selected'
    }
    setTimeout(() => {
      button.textContent = 'Copy'
    }, 1500)
  }
}
