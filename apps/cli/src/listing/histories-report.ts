import { type BuiltInHistory, licenceText } from '@ammeter/histories'
import { count, moment } from '../output/figures.js'
import type { Report } from '../output/report.js'

const historyJson = (history: BuiltInHistory) => {
  const { load, source, ...described } = history
  return { ...described, source: { ...source, licenceText: licenceText(source) } }
}

/** The built-in histories with their sources, ready to be printed. */
export const historiesReport = (histories: readonly BuiltInHistory[]): Report => ({
  json: () => histories.map(historyJson),
  csv: () => ({
    header: [
      'history',
      'summary',
      'base',
      'quote',
      'from',
      'to',
      'stepSeconds',
      'points',
      'volumeStep',
      'project',
      'url',
      'file',
      'origin',
      'licence',
      'copyright',
    ],
    rows: histories.map(({ name, summary, base, quote, from, to, stepSeconds, points, volumeStep, source }) => {
      const { project, url, file, origin, licence, copyright } = source
      const about = [name, summary, base, quote, from, to, stepSeconds, points, volumeStep]
      return [...about, project, url, file, origin, licence, copyright]
    }),
  }),
  text: ({ bold, dim }) =>
    histories.flatMap(({ name, summary, base, from, to, points, source }, i) => [
      ...(i === 0 ? [] : ['']),
      `${bold(name)}  ${summary}`,
      `  ${count(points)} hours from ${moment(Date.parse(from))} to ${moment(Date.parse(to))}, volumes in ${base}`,
      `  ${source.origin}`,
      dim(`  ${source.url}: ${source.file}`),
      dim(`  ${source.licence}, ${source.copyright}`),
    ]),
})
