import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { findExamples } from '../examples/find-examples.ts'
import { exampleFiles, pagesIn } from './example-files.ts'
import { options, publicPackages, root } from './public-api.ts'

const files = [...publicPackages.flatMap(exampleFiles), ...['.', 'docs'].flatMap(pagesIn)]

/** Each example as a module in docs/: packages of ours are found by their entries, others by what docs/ depends on. */
const modules = new Map(
  files.flatMap(findExamples).map(({ file, line, code }) => {
    const place = `${relative(root, file)}:${line}`
    return [join(root, 'docs', `example-${place.replaceAll(/\W/g, '-')}.ts`), { place, code }]
  }),
)

const paths = Object.fromEntries(
  publicPackages.flatMap(({ entries }) => [...entries].map(([name, source]) => [name, [source]])),
)

const host = ts.createCompilerHost(options)
const { fileExists, readFile } = host
host.fileExists = file => modules.has(file) || fileExists(file)
host.readFile = file => modules.get(file)?.code ?? readFile(file)
const program = ts.createProgram([...modules.keys()], { ...options, paths }, host)

describe('every example type-checks', () => {
  test.each([...modules].map(([file, { place }]) => [place, file]))('%s', (_place, file) => {
    const source = program.getSourceFile(file)
    expect(source).toBeDefined()
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })
})
