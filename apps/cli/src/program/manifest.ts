// The command's own `package.json`.

import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const PATH = '@ammeter/cli/package.json'

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

/** The command's own manifest. */
export const manifest = (): Manifest => require(PATH)

/** The path of the command's own manifest. */
export const manifestPath = (): string => require.resolve(PATH)
