import { Suspense, useState } from 'react'
import type { Chart } from './chart.js'
import { later } from './later.js'

const PublishSheet = later(async () => (await import('../publish/publish-sheet.js')).PublishSheet)

/** Opens what can be taken of a chart: it stands in the heading of every one. */
export const PublishButton = ({ chart }: { readonly chart: Chart }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-haspopup="dialog"
        title="This chart as a picture, numbers, a link, a command, or in a page of yours"
        onClick={() => setOpen(true)}
      >
        Publish
      </button>
      {isOpen ? (
        <Suspense>
          <PublishSheet chart={chart} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
