import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { architectureDifferences } from '../checks/architecture.mjs'
import { curvePackages, root } from '../workspace.mjs'

const PAGE = 'docs/architecture.md'
const page = readFileSync(join(root, PAGE), 'utf8')

const curves = curvePackages.map(({ path }) => path)
const curveNames = curves.map(path => path.replace('packages/', ''))

/** What the sources import where the page is right. */
const right = {
  ...Object.fromEntries(curves.map(path => [path, ['core']])),
  'packages/formula': ['core'],
  'packages/laws': ['core'],
  'packages/simulation': ['core', 'laws'],
  'packages/catalogue': ['core', 'simulation', ...curveNames],
  'packages/bench': ['core', 'simulation', 'sweep', 'weighted'],
  'apps/cli': ['core', 'charts', 'catalogue'],
  'apps/demo': ['core', 'charts', 'catalogue'],
}

const differences = ({ imported = {}, text = page } = {}) => {
  const all = Object.entries({ ...right, ...imported }).map(([path, names]) => [path, new Set(names)])
  return architectureDifferences(new Map(all), text)
}

/** The page with a part of it replaced, which must be there. */
const pageWith = (part, replacement) => {
  assert.ok(page.includes(part), `${PAGE} has no ${part}`)
  return page.replace(part, replacement)
}

const without = pattern => page.replace(pattern, '')

test('the page is what the sources are', () => {
  assert.deepEqual(differences(), [])
})

test('the table of packages is there, and has a row for each', () => {
  const [first, ...others] = differences({ text: pageWith('| package |', '| parcel |') })
  assert.equal(first, `${PAGE} has no table of packages.`)
  assert.ok(others.includes(`${PAGE} does not name packages/core.`))
  assert.deepEqual(differences({ text: without(/^\| `packages\/charts` .*\n/m) }), [
    `${PAGE} does not name packages/charts.`,
  ])
  assert.deepEqual(differences({ text: without(/^\| `apps\/demo` .*\n/m) }), [`${PAGE} does not name apps/demo.`])
})

test('a package imports what its row names', () => {
  assert.deepEqual(differences({ imported: { 'packages/laws': ['core', 'charts'] } }), [
    `${PAGE}: packages/laws imports charts, too.`,
  ])
  assert.deepEqual(differences({ imported: { 'packages/simulation': ['core'] } }), [
    `${PAGE}: packages/simulation does not import laws.`,
  ])
  assert.deepEqual(differences({ imported: { 'packages/charts': ['core'] } }), [
    `${PAGE}: packages/charts imports core, too.`,
  ])
})

test('the row of curves is that of each curve', () => {
  const [curve] = curves
  assert.deepEqual(differences({ imported: { [curve]: ['core', 'laws'] } }), [`${PAGE}: ${curve} imports laws, too.`])
  assert.deepEqual(differences({ imported: { [curve]: [] } }), [`${PAGE}: ${curve} does not import core.`])
})

test('every curve, some curves, and everything but one are names of packages', () => {
  const [curve] = curveNames
  const fewer = right['packages/catalogue'].filter(name => name !== curve)
  assert.deepEqual(differences({ imported: { 'packages/catalogue': fewer } }), [
    `${PAGE}: packages/catalogue does not import ${curve}.`,
  ])
  assert.deepEqual(differences({ imported: { 'packages/bench': ['core', 'simulation', 'sweep', ...curveNames] } }), [])
  assert.deepEqual(differences({ imported: { 'packages/bench': ['core', 'simulation', 'sweep', 'charts'] } }), [
    `${PAGE}: packages/bench imports charts, too.`,
  ])
  assert.deepEqual(differences({ imported: { 'apps/cli': ['core', 'bench'] } }), [
    `${PAGE}: apps/cli imports bench, too.`,
  ])
})

test('the tables of folders name what is there, and nothing else', () => {
  assert.deepEqual(differences({ text: without(/^\| `measures\/` .*\n/m) }), [
    `${PAGE} does not name packages/core/src/measures/`,
  ])
  assert.deepEqual(differences({ text: pageWith('| `solve/` |', '| `solve/`, `attic/` |') }), [
    `${PAGE} names packages/core/src/attic/, which is not there.`,
  ])
})

test('a path on the page leads somewhere', () => {
  const lost = 'packages/core/src/attic/lamp.ts'
  assert.deepEqual(differences({ text: `${page}\nSee \`${lost}\`.\n` }), [`${PAGE}: there is no ${lost}.`])
})
