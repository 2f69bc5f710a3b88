import type { BuiltInHistory } from '@ammeter/histories'

/** A built-in history as a CSV file, whose header says that volumes are in the base token. */
export const historyFile = async ({ name, load }: BuiltInHistory): Promise<File> => {
  const { times, prices, volumes } = await load()
  const rows = times.map((time, i) => `${new Date(time).toISOString()},${prices[i]},${volumes[i]}\n`)
  // The same figures give the same file, so that it is not read again.
  return new File(['time,close,base_volume\n', ...rows], name, { type: 'text/csv', lastModified: 0 })
}
