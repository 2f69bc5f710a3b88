import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { findChromium } from './find-chromium.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app is served; empty where there is no browser to look at it. */
    readonly site: string
    /** Where the browser listens. */
    readonly browser: string
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))

const closing: (() => Promise<void>)[] = []

/** Serves the built app, and starts the one browser that all tests share. */
export const setup = async (project: TestProject): Promise<void> => {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    const reason = 'There is no Chromium: set CHROMIUM_PATH, or install it (`apt-get install chromium`).'
    if (process.env.CI) throw new Error(reason)
    console.warn(`The tests in a browser are skipped. ${reason}`)
    project.provide('site', '')
    project.provide('browser', '')
    return
  }
  if (!existsSync(`${root}dist/site/index.html`)) throw new Error('The app is not built: npm run build')
  const server = await preview({ root, logLevel: 'error', preview: { host: 'localhost', port: 4273 } })
  closing.push(() => server.close())
  const browser = await chromium.launchServer({ executablePath })
  closing.push(() => browser.close())
  project.provide('site', server.resolvedUrls?.local[0] ?? '')
  project.provide('browser', browser.wsEndpoint())
}

/** Ends both. */
export const teardown = async (): Promise<void> => {
  for (const close of closing.reverse()) await close()
}
