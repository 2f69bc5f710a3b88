import { manifest } from './manifest.js'

/** The version of the command. */
export const version = (): string => manifest().version
