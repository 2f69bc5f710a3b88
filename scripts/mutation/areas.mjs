import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { curvePackages, root } from '../workspace.mjs'

/** A part of the sources, the tests that hold it, and the score that it must reach, in percent. */
const area = (directory, mutate, tests, least) => ({ directory, mutate, tests, least })

const ofCore = (mutate, tests, least) => area('packages/core', mutate, tests, least)

const curves = curvePackages.map(({ path }) => [
  path.slice('packages/'.length),
  area(path, ['src/**/*.ts', '!src/index.ts'], /./, 97),
])

/** What can be mutated, by name. */
export const areas = new Map([
  ['measures', ofCore(['src/measures/*.ts'], /^measures|^far-from-one/, 97)],
  ['pool', ofCore(['src/pool/**/*.ts'], /^pool|^plain-javascript/, 97)],
  ['derive', ofCore(['src/curve/derive/*.ts', 'src/level/*.ts'], /^(?!throwing)[^/]+$|^derive/, 90)],
  ...curves,
])

/** The test files that hold an area, relative to its package. */
export const testFilesOf = ({ directory, tests }) =>
  readdirSync(join(root, directory, 'test'), { recursive: true })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.test.ts') && tests.test(file))
    .map(file => `test/${file}`)
