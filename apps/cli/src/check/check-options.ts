import type { CurveOptions } from '../commands/command.js'

/** The options of `ammeter check`. */
export interface CheckOptions extends Omit<CurveOptions, 'curve'> {
  readonly only?: readonly string[]
  readonly runs?: string
  readonly seed?: string
  readonly from?: string
  readonly to?: string
  readonly tolerance?: string
  readonly timeout?: string
}
