import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { options, publicPackages } from './public-api.ts'

const program = ts.createProgram(
  publicPackages.flatMap(({ entries }) => entries),
  options,
)
const checker = program.getTypeChecker()

/** What a module exports, each where it is declared. */
const exportsOf = (entry: string): readonly ts.Symbol[] => {
  const source = program.getSourceFile(entry)
  const module = source && checker.getSymbolAtLocation(source)
  if (module === undefined) return []
  return checker
    .getExportsOfModule(module)
    .map(symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
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
  expect(publicPackages.flatMap(({ entries }) => entries).flatMap(exportsOf).length).toBeGreaterThan(50)
})

describe.each(publicPackages.map(({ name, entries }) => [name, entries] as const))('%s', (_name, entries) => {
  const symbols = entries.flatMap(exportsOf)

  test('every export has a doc comment', () => {
    expect(symbols.filter(symbol => commentOf(symbol) === '').map(({ name }) => name)).toEqual([])
  })

  test('every function and constant has an example that shows it', () => {
    const unshown = symbols
      .filter(isValue)
      .filter(symbol => !examplesOf(symbol).some(example => new RegExp(`\\b${symbol.name}\\b`).test(example)))
    expect(unshown.map(({ name }) => name)).toEqual([])
  })
})
