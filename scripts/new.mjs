import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds, plugInModule } from './new/plug-in-module.mjs'
import { newCurve } from './new-curve.mjs'
import { Failure } from './processes.mjs'
import { scratch, scratchFolder } from './scratch.mjs'

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

const every = ['curve', ...kinds]

/** How a plug-in of a kind is used. */
const use = (kind, file) => (kind === 'pool' ? `--curve ${file}` : `--curve constant-product --${kind} ${file}`)

/** What to make, from what was typed after the command: a kind and a name. */
export const requestOf = ([kind, name, ...rest]) => {
  if (!every.includes(kind) || name === undefined || rest.length > 0) {
    throw new Failure(
      `Give a kind and a name: npm run new -- ${every.join('|')} NAME, such as npm run new -- fee my-fee`,
    )
  }
  if (!kebabCase.test(name)) {
    throw new Failure(`${JSON.stringify(name)} cannot name a ${kind}: write it in kebab-case, such as my-${kind}.`)
  }
  return { kind, name }
}

const newPlugIn = async (kind, name) => {
  const file = `scratch/${name}.ts`
  const path = join(scratchFolder, `${name}.ts`)
  if (existsSync(path)) throw new Failure(`${file} is there already.`)
  mkdirSync(scratchFolder, { recursive: true })
  writeFileSync(path, plugInModule(kind, name))
  await scratch([])
  const command = kind === 'model' ? 'simulate' : 'backtest docs/prices.csv'
  console.log(`
Made ${file}: a ${kind} that keeps the laws, and is yours to edit. docs/plug-ins.md explains it.

  npm run ammeter -- check ${file}
  npm run ammeter -- ${command} ${use(kind, file)}`)
}

/** Makes a curve's package, or the file of a plug-in of another kind. */
export const newOne = async args => {
  const [first, ...rest] = args
  if (first === 'curve') return newCurve(rest)
  const { kind, name } = requestOf(args)
  return newPlugIn(kind, name)
}
