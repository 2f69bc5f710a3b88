/** One line of what the parser of the command line has to say in two. */
export const oneLine = (message: string): string =>
  message
    .trim()
    .replace(/^error: /, '')
    .replace(/\n\((Did you mean .*)\)$/s, (_, hint: string) => `: ${hint.toLowerCase()}`)
    .replace(/\s*\n\s*/g, ' ')
