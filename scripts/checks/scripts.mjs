// The scripts' own tests, run by Node itself: they must work before anything is installed.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { output } from '../processes.mjs'
import { root } from '../workspace.mjs'

const folder = join(root, 'scripts', 'test')

export const check = () => {
  const files = readdirSync(folder).filter(name => name.endsWith('.test.mjs'))
  const said = output(process.execPath, ['--test', '--test-reporter=tap', ...files.map(name => join(folder, name))])
  const count = Number(/^# pass (\d+)$/m.exec(said)?.[1] ?? 0)
  return { violations: count > 0 ? [] : ['No test of scripts/ ran.'], lookedAt: `${count} tests of scripts/` }
}
