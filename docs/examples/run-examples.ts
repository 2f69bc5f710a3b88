import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'
import { exampleModule } from './example-module.ts'
import { type Example, findExamples } from './find-examples.ts'

/** The module that `examples.test.ts` reads: the examples of the package under test. */
const ALL = 'virtual:examples'

/** A module of one example, by its place among them all. */
const ONE = 'virtual:example/'

const list = (folder: string, recursive: boolean, ending: RegExp) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive, encoding: 'utf8' })
        .filter(name => ending.test(name))
        .sort()
        .map(name => join(folder, name))
    : []

const path = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url))

/** The file from whose place an example imports: for a package of ours, one of its own. */
const placeOf = (source: string): string => {
  const [, folder] = /^@ammeter\/([^/]+)/.exec(source) ?? []
  return path(folder === undefined ? '../package.json' : `../../packages/${folder}/package.json`)
}

/** The module with the names of all examples and a function that runs each, and with what the package exports. */
const allExamples = (root: string, examples: readonly Example[]) => {
  const runs = examples.map(({ file, line }, i) => {
    const name = `${relative(root, file).replaceAll('\\', '/')}:${line}`
    return `{ name: ${JSON.stringify(name)}, run: () => import('${ONE}${i}') },`
  })
  const entry = join(root, 'src', 'index.ts')
  const exported = existsSync(entry) ? `import(${JSON.stringify(entry)})` : '{}'
  return `export const examples = [${runs.join('\n')}]\nexport const exported = Object.keys(await ${exported})\n`
}

/**
 * Offers a package's examples, those of its doc comments and of its Markdown pages, to `examples.test.ts`.
 *
 * Examples import what a reader would have installed: any package of ours, whatever the package under test depends on, and
 * whatever docs/ depends on.
 *
 * @param pages Folders with more Markdown pages, relative to the package.
 */
export const runExamples = (pages: readonly string[]): Plugin => {
  let root = ''
  let examples: readonly Example[] = []
  return {
    name: 'ammeter:examples',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
      examples = [
        ...list(join(root, 'src'), true, /\.tsx?$/),
        ...['.', ...pages].flatMap(folder => list(join(root, folder), false, /\.md$/)),
      ].flatMap(findExamples)
    },
    async resolveId(source, importer) {
      if (source === ALL || source.startsWith(ONE)) return `\0${source}`
      if (!importer?.startsWith(`\0${ONE}`)) return
      return this.resolve(source, placeOf(source), { skipSelf: true })
    },
    async load(id) {
      if (id === `\0${ALL}`) return allExamples(root, examples)
      if (!id.startsWith(`\0${ONE}`)) return
      const example = examples[Number(id.slice(ONE.length + 1))]
      return example && transformWithOxc(exampleModule(example), example.file, { lang: 'ts' })
    },
  }
}
