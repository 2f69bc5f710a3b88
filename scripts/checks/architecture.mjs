import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { curvePackages, packages, root } from '../workspace.mjs'

const PAGE = 'docs/architecture.md'

const page = () => readFileSync(join(root, PAGE), 'utf8')

const inBackticks = text => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name)

/** Rows of the table under a heading cell, each as its cells. */
const rowsUnder = (text, heading) => {
  const lines = text.split('\n')
  const start = lines.findIndex(line => line.startsWith(`| ${heading}`))
  if (start < 0) return undefined
  const rows = lines.slice(start + 2)
  const end = rows.findIndex(line => !line.startsWith('|'))
  return rows.slice(0, end < 0 ? rows.length : end).map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
}

const shortName = path => path.replace(/^packages\//, '')

const curveNames = curvePackages.map(({ path }) => shortName(path))

/** Names that a cell of imports stands for. */
const importsOf = cell => {
  const named = inBackticks(cell)
  if (cell.startsWith('everything but')) {
    return { atMost: packages.map(({ path }) => shortName(path)).filter(name => !named.includes(name)), atLeast: [] }
  }
  const curves = cell.includes('every curve') || cell.includes('some curves') ? curveNames : []
  return { atMost: [...named, ...curves], atLeast: [...named, ...(cell.includes('every curve') ? curveNames : [])] }
}

/** What the page says of who imports whom, and the sources do not. */
const importDifferences = (text, imported) =>
  (rowsUnder(text, 'package |') ?? []).flatMap(([subject, , cell]) => {
    const { atMost, atLeast } = importsOf(cell)
    const owners = subject.startsWith('a curve') ? curvePackages.map(({ path }) => path) : inBackticks(subject)
    return owners.flatMap(owner => {
      const found = imported.get(owner) ?? new Set()
      return [
        ...[...found].filter(name => !atMost.includes(name)).map(name => `${PAGE}: ${owner} imports ${name}, too.`),
        ...atLeast.filter(name => !found.has(name)).map(name => `${PAGE}: ${owner} does not import ${name}.`),
      ]
    })
  })

/** Packages without a row. */
const missingPackages = text => {
  const named = (rowsUnder(text, 'package |') ?? []).flatMap(([subject]) => inBackticks(subject))
  return packages
    .map(({ path }) => path)
    .filter(path => /^(packages|apps)\//.test(path) && !named.includes(path) && !curveNames.includes(shortName(path)))
    .map(path => `${PAGE} does not name ${path}.`)
}

/** Folders of a package that its table leaves out, or that are not there. */
const roomDifferences = text =>
  [...text.matchAll(/^\| folder of `([^`]+)`/gm)].flatMap(([, folder]) => {
    const rows = (rowsUnder(text, `folder of \`${folder}\``) ?? []).flatMap(([cell]) => inBackticks(cell))
    const folders = readdirSync(join(root, folder), { withFileTypes: true })
      .filter(each => each.isDirectory())
      .map(({ name }) => `${name}/`)
    return [
      ...folders.filter(name => !rows.includes(name)).map(name => `${PAGE} does not name ${folder}/${name}`),
      ...rows
        .filter(name => !folders.includes(name))
        .map(name => `${PAGE} names ${folder}/${name}, which is not there.`),
    ]
  })

/** Paths on the page that lead nowhere. */
const lostPaths = text =>
  inBackticks(text)
    .filter(name => /^(packages|apps|docs|scripts)\/[\w./-]+$/.test(name) && !existsSync(join(root, name)))
    .map(name => `${PAGE}: there is no ${name}.`)

/**
 * Where the page on the architecture is not what the sources are.
 *
 * @param imported The names of the packages that the sources of each package import, by its path.
 */
export const architectureDifferences = (imported, text = page()) => [
  ...(rowsUnder(text, 'package |') === undefined ? [`${PAGE} has no table of packages.`] : []),
  ...missingPackages(text),
  ...importDifferences(text, imported),
  ...roomDifferences(text),
  ...lostPaths(text),
]
