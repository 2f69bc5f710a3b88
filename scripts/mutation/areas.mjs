import { curvePackages } from '../workspace.mjs'

/** A part of the sources, the tests that hold it, and the score that it must reach, in percent. */
const area = (directory, mutate, include, least) => ({ directory, mutate, include, least })

const ofCore = (mutate, include, least) => area('packages/core', mutate, include, least)

const curves = curvePackages.map(({ path }) => [
  path.slice('packages/'.length),
  area(path, ['src/**/*.ts', '!src/index.ts'], ['test/**/*.test.ts'], 97),
])

/** What can be mutated, by name. */
export const areas = new Map([
  ['measures', ofCore(['src/measures/*.ts'], ['test/measures/**/*.test.ts', 'test/far-from-one.test.ts'], 97)],
  ['pool', ofCore(['src/pool/**/*.ts'], ['test/pool/**/*.test.ts', 'test/plain-javascript.test.ts'], 97)],
  [
    'derive',
    ofCore(
      ['src/curve/derive/*.ts', 'src/curve/float64-derive/*.ts'],
      ['test/*.test.ts', '!test/throwing.test.ts'],
      90,
    ),
  ],
  ...curves,
])
