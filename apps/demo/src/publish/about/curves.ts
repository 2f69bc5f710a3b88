// Curves in words, and as options of the command.

import type { Entered } from '../../curves/entered.js'
import { curveText } from '../../instances/curve-text.js'
import { parametersInWords } from '../../instances/labels.js'
import type { Screen } from '../../screen.js'
import { unitOf } from '../../settings/settings.js'
import { shellWord } from '../shell-word.js'
import type { Command } from './about.js'

/** Curves with their parameters: `Constant product; StableSwap, amplification 100`. */
export const curvesInWords = (entered: readonly Entered[]): string =>
  entered
    .map(({ label, listed, parameters }) => {
      const said = parametersInWords(listed, { parameters })
      return said === '' || label.includes(said) ? label : `${label}, ${said}`
    })
    .join('; ')

/** Curves as the command takes them. */
export const curveOptions = (entered: readonly Entered[]): string =>
  entered.map(({ name, parameters }) => `--curve ${shellWord(curveText({ curve: name, parameters }))}`).join(' ')

/** The words of a command, without undefined ones. */
export const words = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(' ')

const IN_Y = 'The command counts prices as Y per X: swap the unit to see it, and the numbers that it prints.'

/** A command on the curves of the screen, with prices in Y per X. */
export const onCurves = ({ settings, entered }: Screen, line: (curves: string) => string): Command =>
  unitOf(settings) === 'x' ? { none: IN_Y } : { line: line(curveOptions(entered)) }
