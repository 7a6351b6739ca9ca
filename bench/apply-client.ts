import { load } from 'cheerio'

/** Somebody at the form over HTTP: a cookie jar, an address of its own, one page open. */
export type ApplyClient = { readonly prepare: (subject: string) => Promise<PreparedForm> }
export type PreparedForm = { readonly openedAt: number; readonly submit: () => Promise<{ receipt: string; queryCode: string } | null> }

/** A fictitious applicant; the check character is right. */
const WHO = { class: 'natural', personName: '何某某', personIdKind: 'resident_id', personId: '11010519491231002X', phone: '13900001234', email: 'he@example.org' }

function fieldsOf(html: string, action?: string): { action: string; body: URLSearchParams } {
  const $ = load(html)
  const form = action ? $(`form[action="${action}"]`).last() : $('main form').first()
  const body = new URLSearchParams()
  form.find('input, select, textarea').each((_, element) => {
    const field = $(element)
    const [name, type] = [field.attr('name'), field.attr('type')]
    if (!name || type === 'file' || ((type === 'radio' || type === 'checkbox') && field.attr('checked') === undefined)) return
    body.append(name, element.tagName === 'select' ? field.find('option[selected]').attr('value') ?? '' : element.tagName === 'textarea' ? field.text() : field.attr('value') ?? '')
  })
  return { action: form.attr('action') ?? '', body }
}

/** A client of the public form at a portal's address; `ip` tells the portal who it is behind the local proxy. */
export function applyClient(portal: string, ip: string): ApplyClient {
  const cookies = new Map<string, string>()
  async function ask(path: string, body?: URLSearchParams): Promise<{ status: number; html: string }> {
    const answer = await fetch(`${portal}${path}`, {
      method: body ? 'POST' : 'GET', redirect: 'manual', ...(body ? { body } : {}),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'x-forwarded-for': ip },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return { status: answer.status, html: await answer.text() }
  }
  async function next(html: string, given: Readonly<Record<string, string>>): Promise<string> {
    const { action, body } = fieldsOf(html)
    for (const [name, value] of Object.entries(given)) body.set(name, value)
    const { status, html: page } = await ask(action, body)
    if (status !== 200) throw new Error(`${action} answered ${status}: ${load(page)('.error-summary').text().trim()}`)
    return page
  }
  return {
    async prepare(subject) {
      const openedAt = Date.now()
      const first = (await ask('/apply')).html
      const agency = load(first)('select[name=agency] option').toArray().map((option) => option.attribs['value'] ?? '').find((value) => value !== '') ?? load(first)('input[name=agency]').first().attr('value') ?? ''
      let page = await next(first, { agency, subject, description: '2024年的批准文件和附图' })
      for (const answers of [WHO, {}] as const) page = await next(page, answers)
      const { action, body } = fieldsOf(page, '/apply/submit')
      return { openedAt, async submit() {
        const { status, html } = await ask(action || '/apply/submit', body)
        const receipt = /\b[0-9a-f]{64}\b/.exec(load(html)('.receipt').text())?.[0]
        const queryCode = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(load(html)('.receipt').text())?.[0]
        return status === 200 && receipt && queryCode ? { receipt, queryCode } : null
      } }
    },
  }
}
