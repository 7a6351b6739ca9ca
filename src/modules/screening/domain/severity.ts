/** How grave: `block` stops publication, `warn` must be looked at, `hint` may be. */
export const SEVERITIES = { block: '必须改正', warn: '请核实', hint: '提示' } as const
export type Severity = keyof typeof SEVERITIES
export const GRAVITY: Readonly<Record<Severity, number>> = { block: 2, warn: 1, hint: 0 }
