import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { Failure } from './processes.mjs'
import { publicPackages, root } from './workspace.mjs'

/** A folder that git ignores, for scripts of one's own. */
export const scratchFolder = join(root, 'scratch')

/** Types as users see them, and what the scripts of the repository hold to. */
const tsconfig = {
  extends: '../tsconfig.base.json',
  compilerOptions: { composite: false, noEmit: true, rootDir: '..', customConditions: [], types: ['node'] },
  include: ['.'],
}

/** Packages that scripts share with ours: the same copies. */
const shared = ['fp-ts', 'decimal.js'].map(name => [name, join(root, 'packages', 'core', 'node_modules', name)])

const linkPackages = () => {
  const modules = join(scratchFolder, 'node_modules')
  rmSync(modules, { recursive: true, force: true })
  for (const [name, target] of [
    ...publicPackages.map(({ manifest, directory }) => [manifest.name, directory]),
    ...shared,
  ]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(target, join(modules, name), 'junction')
  }
}

const setUp = () => {
  ensureBuilt()
  linkPackages()
  const config = join(scratchFolder, 'tsconfig.json')
  if (!existsSync(config)) writeFileSync(config, `${JSON.stringify(tsconfig, null, 2)}\n`)
}

const runScript = async (path, args) => {
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const file = resolve(cwd, path)
  if (!existsSync(file)) throw new Failure(`There is no ${path} in ${cwd}.`)
  process.chdir(cwd)
  process.argv.splice(1, Number.POSITIVE_INFINITY, file, ...args)
  const { createJiti } = await import(createRequire(join(root, 'apps', 'cli', 'package.json')).resolve('jiti'))
  await createJiti(file).import(file)
}

/** Makes scratch/ a place where every package of ours can be imported, and runs a script of it, in this process. */
export const scratch = async ([path, ...args]) => {
  setUp()
  if (path !== undefined) return runScript(path, args)
  console.log(`What stands in scratch/ can import @ammeter/… now, and git does not see it.

  npm run scratch -- scratch/mine.ts   builds what has changed, and runs it, TypeScript or not
  node scratch/mine.mjs                runs it as it stands, on what was built last
  npx tsc -p scratch                   checks the types of all of it`)
}
