/** A text that identifies a job, or a file that is read. */
export const jobKey = (job: object): string =>
  JSON.stringify(job, (_, value) =>
    value instanceof File ? `${value.name} ${value.size} ${value.lastModified}` : value,
  )
