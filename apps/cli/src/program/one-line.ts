/** A message of the command line's parser in one line instead of two. */
export const oneLine = (message: string): string =>
  message
    .trim()
    .replace(/^error: /, '')
    .replace(/\n\((Did you mean .*)\)$/s, (_, hint: string) => `: ${hint.toLowerCase()}`)
    .replace(/\s*\n\s*/g, ' ')
