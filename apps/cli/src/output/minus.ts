/** The sign of a negative number, for people. */
export const MINUS = '\u2212'
