// Hours out of the rows of a source: the last price in each, and the sum of its volumes, exactly as decimals.

const HOUR = 3600

/** So many decimals do numbers of a source have at most. */
const PLACES = 20

/** A decimal as a whole number of 10^-20. */
const exact = text => {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined || fraction.length > PLACES) throw new Error(`${JSON.stringify(text)} is no plain decimal.`)
  return BigInt(whole + fraction.padEnd(PLACES, '0'))
}

/** The columns of a table by their names, whatever their case. */
const columnsOf = (header, separator) => {
  const names = header.split(separator).map(name => name.toLowerCase())
  const at = (...wanted) => {
    const index = names.findIndex(name => wanted.includes(name))
    if (index < 0) throw new Error(`There is no column ${wanted.join(' or ')} in ${header}.`)
    return index
  }
  return { time: at('time'), price: at('close', 'price'), volume: at('volume') }
}

const secondsOf = text => {
  const milliseconds = /Z$/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isFinite(milliseconds)) throw new Error(`${JSON.stringify(text)} is no time in UTC.`)
  return milliseconds / 1000
}

/**
 * The hours of a CSV with a header, rows from old to new. `time` is the beginning of the hour in seconds since 1970;
 * `price` and `volume` are whole numbers of 10^-20. Hours without a row are left out.
 */
export const hourly = text => {
  const [header, ...rows] = text.split(/\r?\n/).filter(line => line !== '')
  const separator = header.includes(';') ? ';' : ','
  const columns = columnsOf(header, separator)
  const hours = []
  let before = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    const fields = row.split(separator)
    const seconds = secondsOf(fields[columns.time])
    if (seconds <= before) throw new Error(`${fields[columns.time]} is not after the row above.`)
    before = seconds
    const time = seconds - (seconds % HOUR)
    const price = exact(fields[columns.price])
    const volume = exact(fields[columns.volume])
    const last = hours.at(-1)
    if (last?.time === time) Object.assign(last, { price, volume: last.volume + volume })
    else hours.push({ time, price, volume })
  }
  return hours
}

/** How many decimals the numbers have that have most. */
export const decimalsOf = numbers => {
  let decimals = 0
  while (numbers.some(number => number % 10n ** BigInt(PLACES - decimals) !== 0n)) decimals += 1
  return decimals
}

/** The nearest whole number of 10^-decimals, half of one being rounded up. */
export const ticks = (number, decimals) => {
  const tick = 10n ** BigInt(PLACES - decimals)
  const whole = Number((number + tick / 2n) / tick)
  if (!Number.isSafeInteger(whole)) throw new Error(`${number} is too large.`)
  return whole
}
