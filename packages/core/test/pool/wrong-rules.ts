import { definePool, float64, type Num, orThrow, type PoolRules, type PoolTerms, poolOf } from '../../src/index.js'

const sound: PoolRules<number> = {
  open: () => ({ x: 1, y: 1 }),
  reserves: ({ x = 0, y = 0 }) => ({ x, y }),
  quote: () => 1,
  exactIn: ({ x = 0, y = 0 }, _token, amount) => ({ amountIn: amount, amountOut: amount, memory: { x, y } }),
  scaled: memory => memory,
}

/** A pool whose rules are sound but for some, in `float64`. */
export const wrong = (rules: Partial<PoolRules<number>>, terms: PoolTerms<number> = { price: 1, deposit: 2 }) => {
  const definition = definePool({
    name: 'wrong',
    summary: 'Wrong',
    parameters: {},
    over: () => ({ ...sound, ...rules }) as unknown as PoolRules<Num>,
  })
  return poolOf(orThrow(definition(float64)), terms)
}
