import { type FeePolicy, otherToken, type Reserves } from '@ammeter/core'

const turned = ({ x, y }: Reserves<number>): Reserves<number> => ({ x: y, y: x })

/** A fee policy for a pool with its tokens exchanged: it charges each trade the same as in the other unit of prices. */
export const turnedPolicy = (policy: FeePolicy<number>): FeePolicy<number> => {
  const { start } = policy
  return {
    ...policy,
    ...(start && { start: ({ price, time }) => start({ price: 1 / price, time }) }),
    rate: ({ tokenIn, before, after, spotPrice, time, memory }) =>
      policy.rate({
        ...{ tokenIn: otherToken(tokenIn), before: turned(before), after: turned(after), time, memory },
        spotPrice: reserves => 1 / spotPrice(turned(reserves)),
      }),
  }
}
