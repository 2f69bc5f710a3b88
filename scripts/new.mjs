import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds, plugInModule } from './new/plug-in-module.mjs'
import { newCurve } from './new-curve.mjs'
import { Failure } from './processes.mjs'
import { scratch, scratchFolder } from './scratch.mjs'

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

const every = ['curve', ...kinds]

/** A command that uses a plug-in of a kind; none for objectives, which choose among runs. */
const use = (kind, file) => {
  if (kind === 'objective') return []
  const command = kind === 'model' ? 'simulate' : 'backtest docs/prices.csv'
  const options = kind === 'pool' ? `--curve ${file}` : `--curve constant-product --${kind} ${file}`
  return [`${command} ${options}`]
}

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
  console.log(`
Made ${file}: ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} that keeps the laws, and is yours to edit. docs/plug-ins.md explains it.

${[`check ${file}`, ...use(kind, file)].map(words => `  npm run ammeter -- ${words}`).join('\n')}`)
}

/** Makes a curve's package, or the file of a plug-in of another kind. */
export const newOne = async args => {
  const [first, ...rest] = args
  if (first === 'curve') return newCurve(rest)
  const { kind, name } = requestOf(args)
  return newPlugIn(kind, name)
}
