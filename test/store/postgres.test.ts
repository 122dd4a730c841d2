import { expect, it } from 'vitest'
import { openPostgresWorkspace } from '../../backend/store/index.ts'

it('says that a database cannot be reached', async () => {
  await expect(openPostgresWorkspace('postgres://lectern@127.0.0.1:9/office')).rejects.toMatchObject({
    code: 'database-unreachable',
  })
})
