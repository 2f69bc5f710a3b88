import { LAW_NAMES } from '@ammeter/laws'
import { mergeConfig } from 'vitest/config'
import { packageTests } from '../../vitest.package.ts'

export default mergeConfig(packageTests(), {
  define: { AMMETER_LAWS: JSON.stringify(LAW_NAMES) },
  test: { globalSetup: './test/e2e/serve.ts', maxWorkers: 2 },
})
