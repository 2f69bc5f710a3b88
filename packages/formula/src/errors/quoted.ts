// How messages quote a part of a text.

/** The most characters that are quoted. */
const QUOTED = 40

/** A part of a text as messages quote it. */
export const quoted = (part: string): string =>
  JSON.stringify(part.length > QUOTED ? `${part.slice(0, QUOTED)}…` : part)
