// The option `--objective`.

import type { Command } from 'commander'
import { repeated } from '../commands/command.js'
import { plugInHelp } from '../plug-in/choose-plug-in.js'

/** The option that names the objectives. */
export interface ObjectiveOption {
  readonly objective?: readonly string[]
}

/** Adds `--objective`. */
export const takesObjectives = (command: Command): Command =>
  command.option(
    '--objective <name>',
    `what is scored: ${plugInHelp('objective', 'netVsHold')}; -name for the smallest; repeatable`,
    repeated,
  )

/** Whether an option was typed, rather than left at its default. */
export const isGiven = (command: Command, key: string): boolean => command.getOptionValueSource(key) === 'cli'
