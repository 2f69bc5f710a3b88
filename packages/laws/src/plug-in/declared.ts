import type { AlternativeParameter, Parameter } from '@ammeter/core'

/** What every plug-in declares. */
export interface Declared {
  readonly name: string
  readonly parameters: Readonly<Record<string, Parameter<string>>>
  readonly alternatives?: Readonly<Record<string, AlternativeParameter<string>>>
}
