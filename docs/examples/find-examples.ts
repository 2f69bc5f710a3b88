import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

/** A piece of TypeScript that a reader may copy, and where it stands. */
export interface Example {
  /** The file that it stands in. */
  readonly file: string
  /** The number of its first line in that file, counted from 1. */
  readonly line: number
  readonly code: string
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** The examples among some lines: those after a line that opens one, up to the next that closes it. */
const between = (lines: readonly string[], opens: RegExp, closes: RegExp, codeOf: (line: string) => string) =>
  lines.flatMap((opening, i) => {
    if (!opens.test(opening)) return []
    const rest = lines.slice(i + 1)
    const end = rest.findIndex(line => closes.test(line))
    return [
      {
        offset: i + 1,
        code: rest
          .slice(0, end < 0 ? undefined : end)
          .map(codeOf)
          .join('\n'),
      },
    ]
  })

/** The lines below each `@example` of a doc comment. */
const inDocComments = (file: string, text: string): readonly Example[] =>
  parseSync(file, text).comments.flatMap(({ type, value, start }) =>
    type !== 'Block' || !value.startsWith('*')
      ? []
      : between(value.split('\n'), /^\s*\*+\s*@example\b/, /^\s*\*\s*@[a-z]/, line => line.replace(/^\s*\* ?/, '')).map(
          ({ offset, code }) => ({ file, line: lineAt(text, start) + offset, code: code.trimEnd() }),
        ),
  )

/** The fences of a Markdown page that are marked `ts`. */
const inFences = (file: string, text: string): readonly Example[] =>
  between(text.split('\n'), /^```ts\s*$/, /^```\s*$/, line => line).map(({ offset, code }) => ({
    file,
    line: 1 + offset,
    code,
  }))

/** Every example of a TypeScript source or a Markdown page. */
export const findExamples = (file: string): readonly Example[] => {
  const text = readFileSync(file, 'utf8')
  return file.endsWith('.md') ? inFences(file, text) : inDocComments(file, text)
}
