import type { CurveDefinition } from '@ammeter/core'
import * as list from './curve-list.js'

const { constantProduct, ...others } = list

/** Every curve that the command knows, in the order in which it shows them: the one that all know, then by name. */
export const curves: readonly CurveDefinition[] = [constantProduct, ...Object.values(others)]
