import type { AlternativeParameter, Parameter } from '@ammeter/core'

/** The amplification of StableSwap, in the contracts' convention. */
export const amplification: Parameter<never> = {
  default: 100,
  above: 0,
  atMost: 1e6,
  meaning: "A as the contracts count it: twice the white paper's for two tokens",
}

/** The amplification of StableSwap, in the white paper's convention. */
export const paperAmplification: AlternativeParameter<'amplification'> = {
  insteadOf: 'amplification',
  above: 0,
  atMost: 5e5,
  meaning: "A as the white paper counts it: half of the contracts' for two tokens",
  convert: (real, value) => real.add(value, value),
}
