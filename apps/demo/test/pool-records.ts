/** A pool's records, a row a minute: its tick goes up and down, with trades of both tokens at a fee of 0.05 %. */
export const poolRecords = (minutes: number): string =>
  [
    'timestamp,netAmount0,netAmount1,closeTick,openTick,lowestTick,highestTick,inAmount0,inAmount1,currentLiquidity',
    ...Array.from({ length: minutes }, (_, minute) => {
      const tickAt = (at: number) => 201_000 + Math.round(300 * Math.sin(Math.floor(at / 2) / 9))
      const [open, close] = [tickAt(minute), tickAt(minute + 1)]
      const price = 1.0001 ** (close + 0.5)
      const isFirst = minute % 3 > 0
      const paid = isFirst ? 3e9 : 3e9 * price
      const got = Math.round((1 - 0.0005) * (isFirst ? paid * price : paid / price))
      const time = new Date(Date.UTC(2023, 7, 13) + minute * 60_000).toISOString()
      const [net0, net1] = isFirst ? [paid, -got] : [-got, Math.round(paid)]
      const [in0, in1] = isFirst ? [paid, 0] : [0, Math.round(paid)]
      return [time, net0, net1, close, open, Math.min(open, close), Math.max(open, close), in0, in1, 2e18].join()
    }),
  ].join('\n')
