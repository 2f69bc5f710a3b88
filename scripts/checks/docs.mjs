// The API reference builds, with no warning.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { turboOutput } from '../pnpm.mjs'
import { root } from '../workspace.mjs'
import { complaints } from './complaints.mjs'

const index = 'docs/dist/index.html'

export const check = () => {
  const violations = complaints('typedoc', () => turboOutput(['docs']))
  const isWritten = existsSync(join(root, index))
  return { violations: isWritten ? violations : [...violations, `${index} was not written.`], lookedAt: index }
}
