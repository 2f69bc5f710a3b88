import type { ChartSize } from '@ammeter/charts'
import { type ToSvgOptions, toSvg } from '@ammeter/charts/node'
import type { ReactElement } from 'react'
import { SaxesParser } from 'saxes'

/** An element of an SVG document. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  /** Its own text, and that of its children. */
  readonly text: string
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  text: string
}

/** The root of an XML document; fails where it is not well-formed. */
export const parsed = (xml: string): Node => {
  const parser = new SaxesParser()
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }]
  const top = () => open.at(-1) as Open
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: attributes as Record<string, string>, children: [], text: '' })
  })
  parser.on('text', text => {
    top().text += text
  })
  parser.on('closetag', () => {
    const closed = open.pop() as Open
    top().children.push(closed)
    top().text += closed.text
  })
  parser.write(xml).close()
  return top().children[0] as Node
}

/** Every element below one, and itself. */
export const all = (node: Node): readonly Node[] => [node, ...node.children.flatMap(all)]

/** The elements of a name in a chart's picture. */
export const drawn = (chart: ReactElement<ChartSize>, options?: ToSvgOptions) => {
  const xml = toSvg(chart, options)
  const nodes = all(parsed(xml))
  return { xml, nodes, named: (name: string) => nodes.filter(node => node.name === name) }
}
