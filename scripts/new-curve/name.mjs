import { Failure } from '../processes.mjs'

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The words that no module may give to something else, as far as they are in lower case. */
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield`.split(/\s+/),
)

/** What the modules of a new curve import, beside which its own name could not stand. */
const imported = [
  'decimal',
  'defineCurve',
  'describe',
  'exactIn',
  'expect',
  'float64',
  'impermanentLoss',
  'orThrow',
].concat('packageTests', 'test', 'testCurve')

/** The modules of a curve package that are not the curve: its entry point, and its integer twin. */
const modules = ['index', 'evm']

/** The name by which a curve is exported: `constantProduct` for `constant-product`. */
export const identifierOf = name => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

const problemOf = (name, taken) => {
  const identifier = identifierOf(name)
  if (!kebabCase.test(name)) return 'write it in kebab-case, from a letter on, such as two-sided.'
  if (taken.includes(name)) return 'it is taken.'
  const likeness = taken.find(other => identifierOf(other) === identifier)
  if (likeness !== undefined) return `its export, ${identifier}, would be that of ${likeness}.`
  if (reserved.has(identifier)) return 'it is a word that JavaScript keeps for itself.'
  if (identifier in globalThis) return `its export, ${identifier}, would hide what JavaScript calls so.`
  if (imported.includes(identifier)) return `its export, ${identifier}, would hide what its modules import.`
  if (modules.includes(name)) return `src/${name}.ts is another module of a curve package.`
  return undefined
}

/**
 * The name of a new curve, from what was typed after the command.
 *
 * @param args What was typed: one name.
 * @param taken The names of packages that there are, or that are kept for another purpose.
 */
export const nameFrom = (args, taken) => {
  const [name, ...rest] = args
  if (name === undefined || rest.length > 0) {
    throw new Failure('Give the curve one name: npm run new -- curve NAME, such as npm run new -- curve two-sided')
  }
  const problem = problemOf(name, taken)
  if (problem !== undefined) throw new Failure(`${JSON.stringify(name)} cannot name a curve: ${problem}`)
  return name
}
