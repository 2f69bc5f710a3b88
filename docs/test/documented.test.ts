import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { options, publicPackages } from './public-api.ts'

const program = ts.createProgram(
  publicPackages.flatMap(({ entries }) => [...entries.values()]),
  options,
)
const checker = program.getTypeChecker()

/** An export, by the name that its users write. */
interface Exported {
  readonly name: string
  readonly symbol: ts.Symbol
}

/** What a module exports, each where it is declared, and in the place of a namespace what that exports. */
const exportsOfModule = (module: ts.Symbol, prefix = ''): readonly Exported[] =>
  checker.getExportsOfModule(module).flatMap(exported => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const name = `${prefix}${exported.name}`
    return symbol.flags & ts.SymbolFlags.ValueModule ? exportsOfModule(symbol, `${name}.`) : [{ name, symbol }]
  })

const exportsOf = (entry: string): readonly Exported[] => {
  const source = program.getSourceFile(entry)
  const module = source && checker.getSymbolAtLocation(source)
  return module === undefined ? [] : exportsOfModule(module)
}

const commentOf = (symbol: ts.Symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker))

const examplesOf = (symbol: ts.Symbol) =>
  symbol
    .getJsDocTags(checker)
    .filter(({ name }) => name === 'example')
    .map(({ text }) => ts.displayPartsToString(text))

const isValue = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Value) !== 0

test('there are packages to look at, and they export something', () => {
  expect(publicPackages.length).toBeGreaterThan(5)
  expect(publicPackages.flatMap(({ entries }) => [...entries.values()]).flatMap(exportsOf).length).toBeGreaterThan(50)
})

describe.each(publicPackages.map(({ name, entries }) => [name, entries] as const))('%s', (_name, entries) => {
  const exported = [...entries.values()].flatMap(exportsOf)

  test('every export has a doc comment', () => {
    expect(exported.filter(({ symbol }) => commentOf(symbol) === '').map(({ name }) => name)).toEqual([])
  })

  test('every function and constant has an example that shows it', () => {
    const unshown = exported.filter(
      ({ symbol }) =>
        isValue(symbol) && !examplesOf(symbol).some(example => new RegExp(`\\b${symbol.name}\\b`).test(example)),
    )
    expect(unshown.map(({ name }) => name)).toEqual([])
  })
})
