import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type PublicPackage, root } from './public-api.ts'

const filesIn = (folder: string, ending: RegExp, recursive = false): readonly string[] =>
  readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter(name => ending.test(name))
    .map(name => join(folder, name))

/** The pages of a folder. */
export const pagesIn = (path: string): readonly string[] => filesIn(join(root, path), /\.md$/)

/** The files of a package that may hold examples. */
export const exampleFiles = ({ path }: PublicPackage): readonly string[] => [
  ...filesIn(join(root, path, 'src'), /\.tsx?$/, true),
  ...pagesIn(path),
]
