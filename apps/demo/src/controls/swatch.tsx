import { dashWith } from '@ammeter/charts'
import { inkOf } from '../instances/instance.js'

/** A line as charts draw it. */
export const Swatch = ({ colour }: { readonly colour: number }) => (
  <svg className="swatch" width="22" height="10" viewBox="0 0 22 10" aria-hidden="true">
    <path d="M1 5H21" stroke={inkOf(colour)} strokeWidth="2.5" strokeDasharray={dashWith(colour)} />
  </svg>
)
