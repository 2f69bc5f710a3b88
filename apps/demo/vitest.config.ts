import { mergeConfig } from 'vitest/config'
import { packageTests } from '../../vitest.package.ts'

export default mergeConfig(packageTests(), {
  test: { globalSetup: './test/e2e/serve.ts', maxWorkers: 2 },
})
