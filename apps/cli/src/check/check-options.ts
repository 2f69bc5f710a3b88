import type { CurveOptions } from '../commands/command.js'
import type { Kind } from '../plug-in/kinds.js'

/** The options of `ammeter check`. */
export interface CheckOptions extends Omit<CurveOptions, 'curve'> {
  /** The kind of the plug-in, where several kinds have one of its name. */
  readonly kind?: Kind
  readonly only?: readonly string[]
  readonly runs?: string
  readonly seed?: string
  readonly from?: string
  readonly to?: string
  readonly tolerance?: string
  readonly timeout?: string
}
