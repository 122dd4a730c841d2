import type { Office } from './office.ts'

/** Uploads a file and waits until it is read. */
export async function reading(office: Office, text: string | Uint8Array, name = '年报.csv'): Promise<string> {
  const body = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const answer = await office.handler(
    new Request(`http://lectern.test/upload?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      body: body as BodyInit,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )
  const { upload } = (await answer.json()) as { upload: string }
  const { id } = await office.api.imports.read.mutate({ upload })
  await office.session.jobs.ended(id)
  return id
}

/** Every table of a reading, understood as it was proposed. */
export async function partsOf(office: Office, id: string) {
  const { tables } = await office.api.imports.tables.query({ reading: id })
  return tables.map(({ mapping }, index) => ({ table: index, mapping: mapping! }))
}

/** Stores a reading as it was understood, and gives the batch. */
export async function committed(office: Office, id: string): Promise<string> {
  const { id: batch } = await office.api.imports.commit.mutate({
    reading: id,
    parts: await partsOf(office, id),
  })
  await office.session.jobs.ended(batch)
  return batch
}
