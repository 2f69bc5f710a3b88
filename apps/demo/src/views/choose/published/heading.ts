import type { ChartFrame } from '../../../shell/chart.js'

/** The height of a picture's heading; 0 without a caption, because the page around the picture then names it. */
export const headingOf = ({ caption }: ChartFrame): number => (caption === undefined ? 0 : 30)
