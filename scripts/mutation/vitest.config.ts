import { mergeConfig } from 'vitest/config'
import { packageTests } from '../../vitest.package.ts'

const include: readonly string[] = JSON.parse(process.env.MUTATION_TESTS ?? '[]')

/** The tests of one area of a package, for `npm run mutate`. */
const configuration = mergeConfig(packageTests(), { test: { reporters: ['dot'] } })

export default {
  ...configuration,
  test: {
    ...configuration.test,
    include: include.filter(each => !each.startsWith('!')),
    exclude: include.filter(each => each.startsWith('!')).map(each => each.slice(1)),
  },
}
