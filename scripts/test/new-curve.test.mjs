import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { violationsOf } from '../checks/curve-shape.mjs'
import { identifierOf, nameFrom } from '../new-curve/name.mjs'
import { packageFiles, template, templateName } from '../new-curve/package-files.mjs'
import { withDependency, withExport, withReference } from '../new-curve/registration.mjs'
import { Failure } from '../processes.mjs'

const taken = ['core', 'constant-product', 'charts']

test('a name in kebab-case is one, and its export is in camelCase', () => {
  for (const [name, identifier] of [
    ['lmsr', 'lmsr'],
    ['two-sided', 'twoSided'],
    ['a-b-c', 'aBC'],
    ['curve-2-go', 'curve2Go'],
    ['of', 'of'],
  ]) {
    assert.equal(nameFrom([name], taken), name)
    assert.equal(identifierOf(name), identifier)
  }
})

const refused = (args, reason) =>
  assert.throws(
    () => nameFrom(args, taken),
    error => error instanceof Failure && !error.message.includes('\n') && error.message.includes(reason),
    `${args} should be refused, because: ${reason}`,
  )

test('whatever else is refused, with the reason in one line', () => {
  for (const args of [[], ['one', 'two']]) refused(args, 'Give the curve one name')
  for (const name of [
    '',
    'Two',
    'twoSided',
    'two_sided',
    '2-sided',
    'two--sided',
    '-two',
    'two-',
    '../two',
    'zwei-ähnlich',
  ]) {
    refused([name], 'kebab-case')
  }
  for (const name of taken) refused([name], 'taken')
  refused(['constantproduct-'], 'kebab-case')
  refused(
    ['cha-rts'].map(() => 'core'),
    'taken',
  )
  for (const name of ['class', 'new', 'await', 'yield', 'enum', 'let', 'static', 'null', 'eval']) {
    refused([name], 'JavaScript keeps')
  }
  for (const name of ['global-this', 'parse-int', 'undefined', 'fetch']) refused([name], 'would hide')
  for (const name of ['define-curve', 'or-throw', 'decimal', 'test', 'package-tests']) refused([name], 'would hide')
  for (const name of ['index', 'evm']) refused([name], 'another module')
})

test('two names with one export are one too many', () => {
  assert.throws(() => nameFrom(['a-1'], ['a1']), /its export, a1, would be that of a1/)
})

test('the names that modules of a new curve import are refused', () => {
  const imported = packageFiles(templateName, '1.0.0')
    .flatMap(({ text }) => [...text.matchAll(/^import \{(.*)\} from/gm)])
    .flatMap(([, names]) => names.split(','))
    .map(name => name.trim())
    .filter(name => !name.startsWith('type ') && name !== identifierOf(templateName))
  assert.ok(imported.length > 5)
  for (const identifier of imported) refused([identifier.replace(/[A-Z]/g, each => `-${each.toLowerCase()}`)], 'import')
})

test('the template has the shape of a curve package', () => {
  const manifest = JSON.parse(readFileSync(join(template, 'package.json'), 'utf8'))
  assert.deepEqual(violationsOf({ directory: template, path: `packages/${templateName}`, manifest }), [])
})

test('a package is the template under another name, at the version of the others', () => {
  const files = packageFiles('two-sided', '3.1.4')
  const text = path => files.find(each => each.path === path)?.text ?? assert.fail(`${path} is missing`)
  assert.equal(JSON.parse(text('package.json')).name, '@ammeter/two-sided')
  assert.equal(JSON.parse(text('package.json')).version, '3.1.4')
  assert.match(text('src/index.ts'), /export \{ twoSided \} from '\.\/two-sided\.js'/)
  assert.match(text('src/two-sided.ts'), /export const twoSided: .* = defineCurve\(\{\n {2}name: 'two-sided',/)
  assert.match(text('test/two-sided.test.ts'), /import \{ twoSided \} from/)
  for (const { path, text } of files) assert.doesNotMatch(`${path}\n${text}`, /geometric-mean|geometricMean/)
})

test('a dependency is added where it belongs in the order, and nothing else changes', () => {
  const manifest = { name: 'app', dependencies: { '@ammeter/core': 'workspace:*', commander: '1' }, private: true }
  const found = withDependency(manifest, '@ammeter/lmsr')
  assert.equal(
    JSON.stringify(found),
    '{"name":"app","dependencies":{"@ammeter/core":"workspace:*","@ammeter/lmsr":"workspace:*","commander":"1"},"private":true}',
  )
})

test('a reference is added once, and nothing else changes, not even where lines end', () => {
  const before = '{\n  "references": [\n    { "path": "../core" },\n    {\n      "path": "../eclp"\n    }'
  const after = '\n  ],\n  "include": [\n    "src"\n  ]\n}\n'
  const found = withReference(before + after, '../lmsr')
  assert.equal(found, `${before},\n    { "path": "../lmsr" }${after}`)
  assert.equal(withReference(found, '../lmsr'), found)
})

test('a curve is added to the list of them in its place', () => {
  const list = "/** All. */\nexport { a } from '@ammeter/a'\nexport { c } from '@ammeter/c'\n"
  assert.equal(
    withExport(list, 'b', '@ammeter/b'),
    "/** All. */\nexport { a } from '@ammeter/a'\nexport { b } from '@ammeter/b'\nexport { c } from '@ammeter/c'\n",
  )
})
