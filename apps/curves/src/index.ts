/**
 * The curves that the command and the demo know.
 *
 * @packageDocumentation
 */
import type { CurveDefinition } from '@ammeter/core'
import * as list from './curve-list.js'

const { constantProduct, ...others } = list

/** Every curve that the apps know, in the order in which they show them: the one that all know, then by name. */
export const curves: readonly CurveDefinition[] = [constantProduct, ...Object.values(others)]
