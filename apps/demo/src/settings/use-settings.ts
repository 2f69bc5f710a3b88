import { useEffect, useRef, useState } from 'react'
import { type Addressed, fromAddress, toAddress } from './address.js'
import { defaults, type Settings } from './settings.js'

const WAIT = 300

/** Writes settings into the address of the page, in place of what is there. */
export const writeAddress = (settings: Settings): void => {
  const search = toAddress(settings)
  if (search !== location.search) history.replaceState(null, '', `${location.pathname}${search}`)
}

/** Settings that begin as the page's address has them, and are written into it once they rest. */
export const useSettings = (begin: Addressed = { settings: defaults, ignored: [] }) => {
  const [settings, change] = useState(begin.settings)
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const timer = setTimeout(() => writeAddress(settings), WAIT)
    return () => clearTimeout(timer)
  }, [settings])
  return [settings, change] as const
}

/** The settings of the page that is open. */
export const addressed = (): Addressed => fromAddress(location.search)
