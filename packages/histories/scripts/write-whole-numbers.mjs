// The other half of `src/encoding/whole-numbers.ts`, which says how the codes are made.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const MEMORY = 16

const lowest = (number, digits) => (digits === 0 ? '' : (number % 2 ** digits).toString(2).padStart(digits, '0'))

/** Whole numbers of 0 or more as ones and zeros. */
export const writeWholeNumbers = numbers => {
  let sum = 1
  let seen = 1
  return numbers
    .map(number => {
      let low = 0
      while (seen * 2 ** (low + 1) < sum) low += 1
      const high = (Math.floor(number / 2 ** low) + 1).toString(2)
      sum += number
      seen += 1
      if (seen >= MEMORY) {
        sum = Math.ceil(sum / 2)
        seen /= 2
      }
      return `${'1'.repeat(high.length - 1)}0${high.slice(1)}${lowest(number, low)}`
    })
    .join('')
}

/** A whole number of either sign as one of 0 or more. */
export const unsigned = number => (number < 0 ? -2 * number - 1 : 2 * number)

/** Ones and zeros in base 64, six a letter. */
export const base64 = bits =>
  (bits.match(/.{1,6}/g) ?? []).map(six => ALPHABET[Number.parseInt(six.padEnd(6, '0'), 2)]).join('')
