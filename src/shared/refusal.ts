/** A "no" that a person should read, in plain Chinese. Anything else that is thrown is our bug and gets a 500. */
export class Refusal extends Error {
  readonly reasons: readonly string[]
  readonly status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 451
  constructor(status: Refusal['status'], reasons: readonly string[]) {
    super(reasons.join('；'))
    this.status = status
    this.reasons = reasons
  }
}
