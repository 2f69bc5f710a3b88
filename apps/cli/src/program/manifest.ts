import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const PATH = '@ammeter/cli/package.json'

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

/** The command's own manifest. */
export const manifest = (): Manifest => require(PATH)

/** Where the command's own manifest is. */
export const manifestPath = (): string => require.resolve(PATH)
