import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

/** Prints the packages that are read when a module is imported. */
const listed = `
  import { registerHooks } from 'node:module'
  const seen = new Set()
  registerHooks({ resolve(name, context, next) {
    const found = next(name, context)
    seen.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(found.url)?.[1])
    return found
  } })
  await import(process.argv[1])
  console.log(JSON.stringify([...seen].filter(Boolean).sort()))
`

function packagesOf(module: string): string[] {
  const file = new URL(`../../${module}`, import.meta.url)
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', listed, file.href], { encoding: 'utf8' }),
  ) as string[]
}

it('loads no writer before it is asked for, and none of another kind of file to write Word', () => {
  expect(packagesOf('backend/jobs/tasks.ts')).toEqual([])
  expect(
    packagesOf('backend/export/word/index.ts').filter(name => /canvas|chart\.js|pptx/.test(name)),
  ).toEqual([])
})

it('draws without a writer of slides, and writes sheets and slides without a canvas', () => {
  const [charts, slides, sheets] = ['charts', 'slides', 'sheets'].map(writer =>
    packagesOf(`backend/export/${writer}/index.ts`),
  )
  expect(charts!.filter(name => /pptx|docx|zip/.test(name))).toEqual([])
  expect([...slides!, ...sheets!].filter(name => /canvas|chart\.js|pptx|zip/.test(name))).toEqual([])
})
