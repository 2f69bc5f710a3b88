import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const fromHere = createRequire(import.meta.url)
const fromVitest = createRequire(fromHere.resolve('vitest/package.json'))

const { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = await import(
  pathToFileURL(fromVitest.resolve('@vitest/expect')).href
)
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

/** Vitest's own `expect`, outside of vitest. */
const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
)

/** What each row of a table gives to a test: its members, where every row is a list. */
const operandsOf = rows => (rows.every(Array.isArray) ? rows : rows.map(row => [row]))

/** What vitest gives to a test: one that is skipped passes. */
const context = { skip: () => undefined }

/**
 * The part of vitest that tests of curves are written with. What they register is collected, to be run here and now: vitest
 * itself takes a quarter of a second to start a file.
 */
export const registeredTests = () => {
  const tests = []
  const titles = []
  const each = register => rows => (title, body) => {
    for (const [i, operands] of operandsOf(rows).entries()) register(`${title} ${i}`, () => body(...operands))
  }
  const describe = (title, body) => {
    titles.push(title)
    body()
    titles.pop()
  }
  const test = (title, ...rest) => {
    const body = rest.find(given => typeof given === 'function')
    tests.push({ title: [...titles, title].join(' '), run: () => body(context) })
  }
  Object.assign(describe, { each: each(describe) })
  Object.assign(test, { each: each(test) })
  return { tests, vitest: { describe, test, it: test, expect } }
}
