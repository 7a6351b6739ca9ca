type GuardFieldsProps = { /** The puzzle for the browser's processor, as the guard made it. */ readonly challenge: object }

/** What keeps robots off a form: a field that only they fill in, and a proof of work where scripts run. Goes inside the form; the form's `stamp` is a hidden value beside it. */
export const GuardFields = ({ challenge }: GuardFieldsProps) => <>
  <div className="guard-field" aria-hidden="true"><label htmlFor="guard-website">请勿填写</label><input id="guard-website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" /></div>
  <input type="hidden" name="proof" data-challenge={JSON.stringify(challenge)} />
  <script async type="module" src="/static/islands/proof-of-work.js" />
</>
