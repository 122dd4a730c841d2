import { blocksRouter } from './blocks.ts'
import { changesCall } from './changes.ts'
import { chartsRouter } from './charts.ts'
import { eventsRouter } from './events.ts'
import { exportsRouter } from './exports.ts'
import { releasesRouter } from './releases.ts'
import { figuresRouter } from './figures.ts'
import { importsRouter } from './imports.ts'
import { indicatorsRouter, targetsRouter } from './indicators.ts'
import { jobsRouter } from './jobs.ts'
import { logRouter } from './log.ts'
import { observationsRouter } from './observations.ts'
import { peopleRouter } from './people.ts'
import { questionsRouter } from './questions.ts'
import { registerRouter } from './register.ts'
import { scriptsRouter } from './scripts.ts'
import { staleRouter } from './stale.ts'
import { valuesRouter } from './values.ts'
import { createCallerFactory, router } from './trpc.ts'
import { workspaceRouter } from './workspace.ts'

export const appRouter = router({
  workspace: workspaceRouter,
  register: registerRouter,
  indicators: indicatorsRouter,
  targets: targetsRouter,
  observations: observationsRouter,
  values: valuesRouter,
  people: peopleRouter,
  log: logRouter,
  figures: figuresRouter,
  blocks: blocksRouter,
  events: eventsRouter,
  scripts: scriptsRouter,
  questions: questionsRouter,
  charts: chartsRouter,
  stale: staleRouter,
  imports: importsRouter,
  exports: exportsRouter,
  releases: releasesRouter,
  jobs: jobsRouter,
  changes: changesCall,
})

export type AppRouter = typeof appRouter

/** Calls the procedures in process: the command line's door, and the tests'. */
export const createCaller = createCallerFactory(appRouter)
