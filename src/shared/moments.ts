const inChina = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString()

/** A moment as people in China read it: 2024-01-15 10:45. */
export const momentOf = (instant: Date): string => inChina(instant).slice(0, 16).replace('T', ' ')

/** The clock alone: 10:45. */
export const clockOf = (instant: Date): string => inChina(instant).slice(11, 16)
