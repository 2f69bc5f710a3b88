import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { findExamples } from '../examples/find-examples.ts'
import { options, publicPackages, root } from './public-api.ts'

const filesIn = (folder: string, ending: string, recursive = false) =>
  readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => join(folder, name))

const files = [
  ...publicPackages.flatMap(({ path }) => [
    ...filesIn(join(root, path, 'src'), '.ts', true),
    ...filesIn(join(root, path), '.md'),
  ]),
  ...filesIn(root, '.md'),
  ...filesIn(join(root, 'docs'), '.md'),
]

/** Each example as a module in docs/, which depends on every package. */
const modules = new Map(
  files.flatMap(findExamples).map(({ file, line, code }) => {
    const place = `${relative(root, file)}:${line}`
    return [join(root, 'docs', `example-${place.replaceAll(/\W/g, '-')}.ts`), { place, code }]
  }),
)

const host = ts.createCompilerHost(options)
const { fileExists, readFile } = host
host.fileExists = file => modules.has(file) || fileExists(file)
host.readFile = file => modules.get(file)?.code ?? readFile(file)
const program = ts.createProgram([...modules.keys()], options, host)

describe('every example type-checks', () => {
  test.each([...modules].map(([file, { place }]) => [place, file]))('%s', (_place, file) => {
    const source = program.getSourceFile(file)
    expect(source).toBeDefined()
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })
})
