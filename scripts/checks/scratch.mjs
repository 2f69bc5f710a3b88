// Scripts of one's own in scratch/ import our packages: in plain Node, in TypeScript, and for the type checker.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolOutput } from '../pnpm.mjs'
import { Failure, output } from '../processes.mjs'
import { scratchFolder } from '../scratch.mjs'
import { publicPackages, root } from '../workspace.mjs'
import { complaints } from './complaints.mjs'

const run = (...args) => output(process.execPath, [join(root, 'scripts', 'run.mjs'), 'scratch', ...args])

const modules = publicPackages
  .filter(({ manifest }) => manifest.exports['.'])
  .map(({ manifest }) => manifest.name)
  .concat('fp-ts', 'decimal.js')

const imports = modules.map((name, i) => `import * as m${i} from '${name}'`).join('\n')
const list = modules.map((_, i) => `m${i}`).join(', ')

const script = type => `${imports}
const all${type} = [${list}]
console.log(all.filter(each => Object.keys(each).length > 0).length, process.argv.slice(2).join(' '))
`

const expect = (said, expected) => {
  if (said.trim() !== expected) throw new Failure(`it printed ${JSON.stringify(said)}, not ${expected}`)
}

const examine = folder => {
  const [plain, typed, wrong] = ['plain.mjs', 'typed.ts', 'wrong.ts'].map(name => join(folder, name))
  writeFileSync(plain, script(''))
  writeFileSync(typed, script(': readonly object[]'))
  // Its own files alone: the rest of scratch/ is as it is.
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../tsconfig.json', include: ['.'] }))
  const checkTypes = () => toolOutput('tsc', ['-p', folder])
  return [
    ...complaints('node scratch/plain.mjs', () =>
      expect(output(process.execPath, [plain, 'a']), `${modules.length} a`),
    ),
    ...complaints('npm run scratch -- typed.ts', () => expect(run(typed, 'a', '-b'), `${modules.length} a -b`)),
    ...complaints('npx tsc -p scratch', checkTypes),
    ...complaints('npx tsc -p scratch', () => {
      writeFileSync(wrong, "import { float64 } from '@ammeter/core'\nexport const wrong: string = float64.one\n")
      if (complaints('', checkTypes).length === 0) throw new Failure('it does not see a wrong type.')
    }),
  ]
}

export const check = () => {
  run()
  const folder = mkdtempSync(join(scratchFolder, 'check-'))
  try {
    return { violations: examine(folder), lookedAt: `${modules.length} packages, imported by a script and a typed one` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
