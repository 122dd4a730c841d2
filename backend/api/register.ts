import { Department, Topic } from '../../core/documents/model.ts'
import { Region } from '../../core/figures/model.ts'
import { command, query, router } from './trpc.ts'

/** The lists everything else is filed under: regions, departments, topics. */
export const registerRouter = router({
  regions: query.query(({ ctx }) => ctx.desk.workspace().regions()),
  departments: query.query(({ ctx }) => ctx.desk.workspace().departments()),
  topics: query.query(({ ctx }) => ctx.desk.workspace().topics()),
  saveRegion: command.input(Region).mutation(async ({ ctx, input }) => {
    await ctx.desk.workspace().saveRegion(input)
    return input
  }),
  saveDepartment: command.input(Department).mutation(async ({ ctx, input }) => {
    await ctx.desk.workspace().saveDepartment(input)
    return input
  }),
  saveTopic: command.input(Topic).mutation(async ({ ctx, input }) => {
    await ctx.desk.workspace().saveTopic(input)
    return input
  }),
})
