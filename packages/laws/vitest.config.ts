import { mergeConfig } from 'vitest/config'
import { packageTests } from '../../vitest.package.ts'

// Two files take two minutes each in CI: side by side.
export default mergeConfig(packageTests(), { test: { maxWorkers: 2 } })
