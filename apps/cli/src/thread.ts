import { createReadStream } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Errand, Message } from './in-thread.js'
import { run } from './run.js'

const { argv, color }: Errand = workerData

const say = (message: Message): void => parentPort?.postMessage(message)

/** The stream of a thread is another: this is the file. It is opened where it is read. */
const stdin: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => createReadStream('', { fd: 0, autoClose: false })[Symbol.asyncIterator](),
}

const io = {
  stdout: (text: string) => say({ stdout: text }),
  stderr: (text: string) => say({ stderr: text }),
  stdin,
  color,
}

say({ exitCode: await run(argv, io) })
