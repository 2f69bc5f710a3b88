import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findExamples } from '../examples/find-examples.ts'
import { exampleFiles } from './example-files.ts'
import { type PublicPackage, publicPackages, root } from './public-api.ts'

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))

const { tasks }: { readonly tasks: Readonly<Record<string, { readonly inputs?: readonly string[] }>> } =
  read('turbo.json')

/** Packages of ours that the examples of a package import, although it does not depend on them. */
const strangers = (each: PublicPackage) => {
  const { name, dependencies, devDependencies } = read(join(each.path, 'package.json'))
  const shown = exampleFiles(each)
    .flatMap(findExamples)
    .flatMap(({ code }) => [...code.matchAll(/ from '(@ammeter\/[^/']+)/g)].map(([, imported = '']) => imported))
  return shown.filter(imported => !(imported in { [name]: name, ...dependencies, ...devDependencies }))
}

test('a package whose examples import packages it does not depend on is tested again when any package changes', () => {
  const guests = publicPackages.filter(each => strangers(each).length > 0)
  expect(guests.map(({ name }) => name)).toContain('@ammeter/core')
  for (const { name } of guests) {
    expect(tasks[`${name}#test`]?.inputs, name).toContain('$TURBO_ROOT$/packages/*/src/**')
  }
})
