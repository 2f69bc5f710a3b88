/** Seconds of a year of 365 days, the year of every annual figure. */
export const SECONDS_PER_YEAR = 365 * 86_400

/** Milliseconds of a year of 365 days. */
export const MILLISECONDS_PER_YEAR = SECONDS_PER_YEAR * 1000

/** Milliseconds of a day. */
export const MILLISECONDS_PER_DAY = 86_400_000
