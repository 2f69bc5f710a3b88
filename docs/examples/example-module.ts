import { parseSync } from 'vite'
import type { Example } from './find-examples.ts'

/** The value that a line says it has: what follows the arrow of its comment. */
const CLAIM = /^\s*=>(.*)$/

/**
 * An example as a module that throws where a line `expression // => value` does not have that value.
 *
 * Values are compared exactly, member by member. Every line keeps its number in the file of the example, so that a
 * failure points to the line that a reader sees.
 */
export const exampleModule = ({ file, line, code }: Example): string => {
  const fail = (offset: number, problem: string): never => {
    throw new Error(`${file}:${line + code.slice(0, offset).split('\n').length - 1}: ${problem}`)
  }
  if (code.trim() === '') fail(0, 'this example is empty')
  const { program, comments, errors } = parseSync('example.ts', code, { sourceType: 'module' })
  for (const { message, labels } of errors) fail(labels[0]?.start ?? 0, message)

  const claims = comments.flatMap(({ type, value, start, end }) => {
    const claimed = type === 'Line' ? CLAIM.exec(value)?.[1] : undefined
    if (claimed === undefined) return []
    const statement = program.body.find(
      each =>
        each.type === 'ExpressionStatement' &&
        each.expression.end <= start &&
        /^[ \t;]*$/.test(code.slice(each.expression.end, start)),
    )
    return statement?.type === 'ExpressionStatement'
      ? [{ statement, end, claimed }]
      : fail(start, 'a value is claimed where no expression ends')
  })
  const checked = claims.reduceRight((text, { statement: { start, expression }, end, claimed }) => {
    const actual = code.slice(expression.start, expression.end)
    return `${text.slice(0, start)};$expect([${actual}]).toStrictEqual([${claimed}])${text.slice(end)}`
  }, code)
  return `import { expect as $expect } from 'vitest'${'\n'.repeat(line - 1)}${checked}\n`
}
