import type { BuiltInHistory } from '@ammeter/histories'

/** The hours of a history that ships as a CSV file, whose header says that volumes count the token that is priced. */
export const historyFile = async ({ name, load }: BuiltInHistory): Promise<File> => {
  const { times, prices, volumes } = await load()
  const rows = times.map((time, i) => `${new Date(time).toISOString()},${prices[i]},${volumes[i]}\n`)
  // The same figures are the same file: what was read of them is not read again.
  return new File(['time,close,base_volume\n', ...rows], name, { type: 'text/csv', lastModified: 0 })
}
