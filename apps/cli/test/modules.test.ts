import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { temporaryFolder } from './csv-file.ts'
import { moduleOf, plugIn, product } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'

const il = (path: string, ...words: readonly string[]) => ['il', '--curve', path, '--from', '1', '--to', '4', ...words]

const MODULE = 'a TypeScript or JavaScript module'
const ONE = 'one curve made by defineCurve'
/** The same, where any plug-in will do: `check` tries the laws of its kind. */
const ANY = 'one plug-in made by defineCurve, defineFee or another function of its kind'
const ofAnyKind = (stderr: string) => stderr.replace('found no curve', 'found no plug-in').replace(ONE, ANY)

const DEFINE = "import { defineCurve } from '@ammeter/core'"

describe('a curve from a module', () => {
  it('is one like any other', async () => {
    const own = await jsonOf(['il', '--curve', plugIn('geometric'), '--from', '1000', '--to', '2000'])
    const builtIn = await jsonOf('il --curve weighted --from 1000 --to 2000')
    expect(own).toMatchObject({ curve: 'geometric', params: { weight: 0.8 } })
    expect(own.impermanentLoss).toBeCloseTo(builtIn.impermanentLoss, 13)
    expect(own.reserves.x).toBeCloseTo(builtIn.reserves.x, 13)
  })

  it('is written as the README shows', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    expect(readme).toContain(`\`\`\`ts\n${readFileSync(plugIn('geometric'), 'utf8')}\`\`\``)
  })

  it('takes settings, and swaps', async () => {
    const words = '--price 4 --liquidity 10 --in x --amount 1'.split(' ')
    const builtIn = await jsonOf(['swap', '--curve', 'weighted:weight=0.5', ...words])
    const own = await jsonOf(['swap', '--curve', `${plugIn('geometric')}:weight=0.5`, ...words])
    expect(own.amountOut).toBeCloseTo(builtIn.amountOut, 12)
    const set = await jsonOf(['swap', '--curve', plugIn('geometric'), '--set', 'geometric.weight=0.5', ...words])
    expect(set).toEqual(own)
  })

  it('computes in decimals', async () => {
    const own = await jsonOf(il(plugIn('geometric'), '--digits', '30'))
    expect(own).toEqual({
      ...(await jsonOf('il --curve weighted --from 1 --to 4 --digits 30')),
      curve: 'geometric',
      conventions: own.conventions,
    })
  })

  it.each([
    ['under its name', 'export { curve as anything }', 'mine.ts'],
    ['as the default', 'export default curve', 'mine.ts'],
    ['twice under different names', 'export { curve }\nexport default curve', 'mine.mts'],
    ['among other things', 'export { curve }\nexport const WEIGHT = 0.8\nexport type Weight = number', 'mine.ts'],
    ['from JavaScript', 'export { curve }', 'mine.js'],
    ['from an ES module', 'export { curve }', 'mine.mjs'],
  ])('may be exported %s', async (_, exported, name) => {
    expect(await jsonOf(il(moduleOf(product(exported), name)))).toMatchObject({ impermanentLoss: 0.2 })
  })

  it.each([
    ['as what the module is', 'module.exports = curve'],
    ['under its name', 'exports.curve = curve'],
    ['under its name and as the default', 'exports.curve = exports.default = curve'],
  ])('may be exported by CommonJS %s', async (_, exported) => {
    const text = product(exported, "const { defineCurve } = require('@ammeter/core')")
    expect(await jsonOf(il(moduleOf(text, 'mine.cjs')))).toMatchObject({ impermanentLoss: 0.2 })
  })

  it('may be made of other files, of other curves, and with fp-ts', async () => {
    const path = moduleOf(
      [
        "import { reflect } from '@ammeter/core'",
        "import { weighted } from '@ammeter/weighted'",
        "import { either as E } from 'fp-ts'",
        "import { name } from './name.js'",
        'if (!E.isLeft(E.left(0)) || reflect === undefined) throw new Error(name)',
        'export { weighted as mine }',
      ].join('\n'),
    )
    writeFileSync(join(dirname(path), 'name.ts'), "export const name: string = 'mine'\n")
    expect(await jsonOf(il(path))).toMatchObject({ curve: 'weighted' })
  })

  it('may bring a copy of core of its own', async () => {
    const folder = temporaryFolder()
    const core = join(folder, 'node_modules', '@ammeter', 'core')
    const root = fileURLToPath(new URL('../../../packages/core', import.meta.url))
    const conditions = ['@ammeter/source', 'import', 'default']
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: { ssr: 'src/index.ts', outDir: core },
      ssr: { noExternal: true, resolve: { conditions } },
    })
    const manifest = { name: '@ammeter/core', type: 'module', exports: { default: './index.js' } }
    writeFileSync(join(core, 'package.json'), JSON.stringify(manifest))
    const { decimal } = await import('@ammeter/core')
    vi.stubGlobal('decimalOfTheCommand', decimal)
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    const check = 'if (decimal === globalThis.decimalOfTheCommand) throw new Error("the same core")'
    const both = "import { decimal, defineCurve } from '@ammeter/core'"
    writeFileSync(join(folder, 'mine.ts'), product(`${check}\nexport { curve }`, both))
    const path = join(folder, 'mine.ts')
    expect(await jsonOf(il(path))).toMatchObject({ impermanentLoss: 0.2 })
    const expected = await jsonOf('il --curve constant-product --from 2 --to 3 --digits 60')
    const found = await jsonOf(['il', '--curve', path, '--from', '2', '--to', '3', '--digits', '60'])
    expect(found.impermanentLoss).toBe(expected.impermanentLoss)
    expect(await ammeter(['check', path, '--runs', '10', '--seed', '1'])).toMatchObject({ exitCode: 0, stderr: '' })
  })

  it('is found by a path from where one is, and through a link', async () => {
    const path = plugIn('geometric')
    expect(await jsonOf(il(relative('', path)))).toMatchObject({ curve: 'geometric' })
    const link = join(temporaryFolder(), 'link.ts')
    symlinkSync(path, link)
    expect(await jsonOf(il(link))).toMatchObject({ curve: 'geometric' })
  })

  it('may lie in a folder with blanks and brackets', async () => {
    const folder = join(temporaryFolder(), 'my [curves] (new)')
    mkdirSync(folder)
    cpSync(plugIn('geometric'), join(folder, 'a b.ts'))
    expect(await jsonOf(il(join(folder, 'a b.ts')))).toMatchObject({ curve: 'geometric' })
  })

  it('is not checked for its types', async () => {
    const path = moduleOf(product("const weight: number = 'none'\nexport { curve }"))
    expect(await jsonOf(il(path))).toMatchObject({ curve: 'product' })
  })
})

describe('a module that gives no curve', () => {
  it.each([
    [
      'a syntax error',
      'const a = 1\n\nexport const b = = 2\n',
      ', line 3, column 18: found a syntax error (Unexpected token), expected',
    ],
    [
      'a throw',
      '\n  throw new RangeError("no\\nmore")\n',
      ', line 2, column 3: found a module that throws RangeError: no, expected',
    ],
    [
      'a throw in a function',
      'const f = (): never => {\n  throw 1\n}\nf()',
      ': found a module that throws 1, expected',
    ],
    [
      'a throw of core',
      `${DEFINE}\n\nexport const a = defineCurve()`,
      ', line 3, column 1: found a module that throws TypeError: ',
    ],
    [
      'an import that leads nowhere',
      "import { a } from './none.js'\nexport { a }",
      ', line 1, column 19: found an import of "./none.js", expected one of something that exists\n',
    ],
    [
      'a package that is not there',
      `${DEFINE}\nimport a from "no-such-package"\nexport { a, defineCurve }`,
      ', line 2, column 15: found an import of "no-such-package", expected one of something that exists\n',
    ],
    ['no exports', 'const a = 1', `: found no exports, expected ${ONE}\n`],
    ['an empty file', '', `: found no exports, expected ${ONE}\n`],
    [
      'another default',
      'export default [1]\nexport const a = null',
      `: found no curve among the exports, a (null) and default (an array), expected ${ONE}\n`,
    ],
    [
      'what a curve is made of',
      'export const curve = { name: "a", over: () => ({}) }\nexport const f = () => 1',
      `: found no curve among the exports, curve (an object) and f (a function), expected ${ONE}\n`,
    ],
    [
      'many things',
      'export const a = 1, b = 1, c = 1, d = 1, e = 1, f = 1, g = 1, h = 1',
      ': found no curve among the exports, a (a number), b (a number), c (a number), d (a number), e (a number), f (a number) and 2 more, expected',
    ],
  ])('has %s', async (_, text, message) => {
    const path = moduleOf(text)
    const { exitCode, stdout, stderr } = await ammeter(il(path))
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
    expect(stderr.startsWith(`error: ${path}${message}`), stderr).toBe(true)
    expect(stderr.split('\n')).toHaveLength(2)
    expect(await ammeter(['check', path])).toEqual({ exitCode, stdout, stderr: ofAnyKind(stderr) })
  })

  it('is named where its helper is at fault', async () => {
    const path = moduleOf("import { a } from './helper.js'\nexport { a }")
    const helper = join(dirname(path), 'helper.ts')
    writeFileSync(helper, 'export const a = 1\nthrow new Error("helpless")\n')
    const { stderr } = await ammeter(il(path))
    expect(stderr).toBe(
      `error: ${helper}, line 2, column 1: found a module that throws Error: helpless, expected one that exports a curve\n`,
    )
  })

  it('says what the files of this folder export', async () => {
    const nothing = await ammeter(['check', plugIn('nothing')])
    const found = 'found no plug-in among the exports, WEIGHT (a number) and half (a function)'
    expect(nothing).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: `error: ${plugIn('nothing')}: ${found}, expected ${ANY}\n`,
    })
    const two = await ammeter(['check', plugIn('two')])
    const stderr = `error: ${plugIn('two')}: found 2 plug-ins, product and weighted, expected ${ANY}, and no other\n`
    expect(two).toEqual({ exitCode: 3, stdout: '', stderr })
  })

  it('is not there, or a folder', async () => {
    const folder = temporaryFolder()
    const stderr = `error: ${folder}/none.ts: found no such file, expected ${MODULE}\n`
    expect(await ammeter(il(`${folder}/none.ts`))).toEqual({ exitCode: 3, stdout: '', stderr })
    expect(await ammeter(['check', folder])).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: `error: ${folder}: found a directory, expected ${MODULE}\n`,
    })
  })

  it.each([
    ['loops', 'for (;;);'],
    ['waits', 'await new Promise(() => {})'],
  ])('%s for ever', async (_, text) => {
    const path = moduleOf(text)
    const stderr = `error: ${path}: found a module that is not loaded after 0.5 s, expected one that ends\n`
    expect(await ammeter(['check', path, '--timeout', '0.5'])).toEqual({ exitCode: 3, stdout: '', stderr })
  })
})
