import type { ChartFrame } from '../../../shell/chart.js'

/** How much room a picture has for its heading: none where the page around it says what it is, and needs no caption in it. */
export const headingOf = ({ caption }: ChartFrame): number => (caption === undefined ? 0 : 30)
