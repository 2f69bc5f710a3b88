#!/usr/bin/env node
import process from 'node:process'
import { isColorSupported } from 'picocolors'
import { EXIT } from './failure.js'
import { run } from './run.js'

/** A reader that has gone, as `head` goes after ten lines, wants no more: that is no failure. */
const goQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.fine)
}
process.stdout.on('error', goQuietly)
process.stderr.on('error', goQuietly)
process.on('SIGINT', () => process.exit(EXIT.interrupted))

process.exitCode = await run(process.argv.slice(2), {
  stdout: text => process.stdout.write(text),
  stderr: text => process.stderr.write(text),
  stdin: process.stdin,
  color: isColorSupported && process.stdout.isTTY === true,
})
