// Bytes as text.

import { either as E } from 'fp-ts'
import type { BadData } from './errors.js'

/** As browsers and Node have it. */
declare class TextDecoder {
  constructor(encoding: string)
  decode(bytes: Uint8Array, options: { readonly stream: boolean }): string
}

const decoderOf = (first: Uint8Array): TextDecoder =>
  new TextDecoder(first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : 'utf-8')

const countLineEnds = (text: string): number => text.split('\n').length - 1

/** The text of a file as its bytes come in; a byte order mark tells UTF-16 and is left out. */
export async function* textOfBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<E.Either<BadData, string>> {
  let decoder: TextDecoder | undefined
  let line = 1
  for await (const chunk of bytes) {
    decoder ??= decoderOf(chunk)
    const text = decoder.decode(chunk, { stream: true })
    const zero = text.indexOf('\0')
    if (zero >= 0) {
      line += countLineEnds(text.slice(0, zero))
      yield E.left({ _tag: 'BadData', line, found: 'a zero byte', expected: 'text: is this a CSV file?' })
      return
    }
    line += countLineEnds(text)
    yield E.right(text)
  }
}
