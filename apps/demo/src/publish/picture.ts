// Charts as SVG and PNG pictures.

import { Standalone } from '@ammeter/charts'
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Chart, ChartFrame } from '../shell/chart.js'

/** The size of every picture, in pixels; a caption makes it higher. */
export const PICTURE = { width: 760, height: 420 } as const

/** The pixels of a PNG for each pixel of the picture, in each direction. */
const DENSITY = 2

/** Replaces the names of colours with the colours of a theme, because names are unknown outside the page. */
const literal = (svg: string, theme: string): string => {
  const probe = document.createElement('span')
  probe.style.colorScheme = theme
  document.body.append(probe)
  const text = svg.replace(/var\((--[\w-]+)[^()]*\)/g, named => {
    probe.style.color = named
    return getComputedStyle(probe).color
  })
  probe.remove()
  return text
}

/** A chart as the text of an SVG that stands alone: with literal colours, its heading and its caption. */
export const svgOf = (chart: Chart, look: Pick<ChartFrame, 'theme' | 'caption'>): string => {
  const draw = chart.picture ?? chart.draw
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(createElement(Standalone, null, draw({ title: chart.title, ...PICTURE, ...look }))))
  const svg = host.querySelector('svg')
  const text = svg === null ? '' : new XMLSerializer().serializeToString(svg)
  root.unmount()
  return `<?xml version="1.0" encoding="UTF-8"?>\n${literal(text, look.theme ?? 'light')}\n`
}

/** An SVG as a data address, the only kind of generated image that the page's policy allows. */
export const imageOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** The same picture as a PNG. */
export const pngOf = async (svg: string): Promise<Blob> => {
  const image = new Image()
  image.src = imageOf(svg)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * DENSITY
  canvas.height = image.naturalHeight * DENSITY
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      blob => (blob === null ? reject(new Error('This picture cannot be a PNG')) : resolve(blob)),
      'image/png',
    )
  })
}
