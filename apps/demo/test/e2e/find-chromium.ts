import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Chromium: where the environment says, else Playwright's own download, else the system's. */
export const findChromium = (): string | undefined => {
  const { CHROMIUM_PATH } = process.env
  return [CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM].find(path => path && existsSync(path))
}
