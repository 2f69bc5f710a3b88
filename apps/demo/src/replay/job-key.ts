/** What tells one job from another, or one file that is read from another. */
export const jobKey = (job: object): string =>
  JSON.stringify(job, (_, value) =>
    value instanceof File ? `${value.name} ${value.size} ${value.lastModified}` : value,
  )
