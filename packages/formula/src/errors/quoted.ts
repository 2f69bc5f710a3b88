/** How much of the characters at fault is quoted. */
const QUOTED = 40

/** A part of a text as messages quote it. */
export const quoted = (part: string): string =>
  JSON.stringify(part.length > QUOTED ? `${part.slice(0, QUOTED)}…` : part)
