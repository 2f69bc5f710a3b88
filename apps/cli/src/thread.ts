import { createReadStream } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Errand, Message, Word } from './in-thread.js'
import type { Io } from './io.js'
import { run } from './run.js'

const { argv, color, showsProgress }: Errand = workerData

const say = (message: Message): void => parentPort?.postMessage(message)

/** The stream of a thread is another: this is the file. It is opened where it is read. */
const stdin: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => createReadStream('', { fd: 0, autoClose: false })[Symbol.asyncIterator](),
}

let stop: (() => void) | undefined
let taken: () => void = () => undefined

parentPort?.on('message', (word: Word) => {
  if (word === 'stop') stop?.()
  else taken()
})

const io: Io = {
  stdout: text => say({ stdout: text }),
  stderr: text => say({ stderr: text }),
  stdin,
  color,
  ...(showsProgress && { progress: text => say({ progress: text }) }),
  taken: () =>
    new Promise(resolve => {
      taken = resolve
      say({ isTaken: 'asked' })
    }),
  simulateWorker: new URL('simulate-worker.js', import.meta.url),
  onInterrupt: instead => {
    stop = instead
    say({ stops: true })
    return () => {
      stop = undefined
      say({ stops: false })
    }
  },
}

say({ exitCode: await run(argv, io) })
