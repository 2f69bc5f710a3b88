import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Chromium: where the environment says, else Playwright's own download, else the system's; undefined where there is none. */
export const findChromium = () =>
  [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM].find(path => path && existsSync(path))
