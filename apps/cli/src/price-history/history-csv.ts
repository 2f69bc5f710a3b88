// A built-in history as a CSV file.

import type { HistoryPoints } from '@ammeter/histories'

/** How many hours are written at once. */
const BATCH = 512

/** The hours of a built-in history as a CSV file, whose header says that volumes are in the base token. */
export async function* historyCsv({ times, prices, volumes }: HistoryPoints): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode('time,close,base_volume\n')
  for (let from = 0; from < times.length; from += BATCH) {
    const rows = times
      .slice(from, from + BATCH)
      .map((time, i) => `${new Date(time).toISOString()},${prices[from + i]},${volumes[from + i]}\n`)
    yield encoder.encode(rows.join(''))
  }
}
