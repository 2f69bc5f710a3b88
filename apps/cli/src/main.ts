#!/usr/bin/env node
import process from 'node:process'
import { isColorSupported } from 'picocolors'
import { namesModule } from './curve-spec.js'
import { EXIT } from './failure.js'
import type { Io } from './io.js'

/** A reader that has gone, as `head` goes after ten lines, wants no more: that is no failure. */
const goQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.fine)
}
process.stdout.on('error', goQuietly)
process.stderr.on('error', goQuietly)
process.on('SIGINT', () => process.exit(EXIT.interrupted))

const argv = process.argv.slice(2)

const io: Io = {
  stdout: text => process.stdout.write(text),
  stderr: text => process.stderr.write(text),
  stdin: process.stdin,
  color: isColorSupported && process.stdout.isTTY === true,
}

process.exitCode = namesModule(argv)
  ? await (await import('./in-thread.js')).inThread(new URL('thread.js', import.meta.url), argv, io)
  : await (await import('./run.js')).run(argv, io)
