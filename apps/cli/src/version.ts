import { createRequire } from 'node:module'

/** The version of the command, from its manifest. */
export const version = (): string => createRequire(import.meta.url)('@ammeter/cli/package.json').version
