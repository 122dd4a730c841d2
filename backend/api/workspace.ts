import { z } from 'zod'
import { AppError } from '../../core/problem.ts'
import { present } from '../acts/present.ts'
import { record } from '../acts/rights.ts'
import { requireSeen } from '../acts/seen.ts'
import { command, deskCall, query, router } from './trpc.ts'

const Path = z.string().min(1).max(1000)

const Settings = z.object({
  homeRegion: z.string().min(1),
  person: z.string().max(80),
  office: z.string().max(120),
  selfCheck: z.boolean().optional(),
})

export const workspaceRouter = router({
  /** The open workspace, or null. */
  info: deskCall.query(({ ctx }) => {
    const info = ctx.desk.info()
    return info
      ? { ...info, isDamaged: ctx.desk.isDamaged(), displaced: ctx.desk.workspace().displaced() ?? null }
      : null
  }),
  recent: deskCall.query(({ ctx }) => ctx.desk.recent()),
  open: deskCall
    .input(z.object({ path: Path, readOnly: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => ctx.desk.open(input.path, input.readOnly)),
  create: deskCall
    .input(
      z.object({
        path: Path,
        name: z.string().min(1).max(120),
        region: z.string().min(1).max(60),
        person: z.string().max(80),
      }),
    )
    .mutation(({ ctx, input }) => ctx.desk.create(input)),
  openSample: deskCall.mutation(({ ctx }) => ctx.desk.openSample()),
  close: deskCall.mutation(({ ctx }) => ctx.desk.close()),
  settings: query.query(({ ctx }) => ctx.desk.workspace().settings()),
  /** `seen` is what they were where they were looked at. @throws AppError entry-changed, unknown-region */
  saveSettings: command
    .input(Settings.extend({ seen: Settings }))
    .mutation(async ({ ctx, input: { seen, ...input } }) =>
      ctx.write(async (writer, acted) => {
        const before = await writer.settings()
        requireSeen(seen, before, ctx.desk.workspace().info.name)
        const known = (await writer.regions()).some(region => region.key === input.homeRegion)
        if (!known) throw new AppError('unknown-region', { region: input.homeRegion })
        await writer.saveSettings(present(input))
        const after = await writer.settings()
        if (before.selfCheck !== after.selfCheck)
          await record(writer, acted, 'settings.saved', 'selfCheck', { selfCheck: String(after.selfCheck) })
        return after
      }),
    ),
  /** What was removed and can still be brought back, the latest first. */
  trash: query.query(({ ctx }) => ctx.desk.workspace().trash()),
  saveCopy: query.input(z.object({ path: Path })).mutation(({ ctx, input }) => ctx.desk.saveCopy(input.path)),
  /** Also where nothing can be stored any more: that is what it is for. */
  goOnElsewhere: query
    .input(z.object({ path: Path }))
    .mutation(({ ctx, input }) => ctx.desk.goOnElsewhere(input.path)),
  backups: query.query(({ ctx }) => ctx.desk.backups()),
  backUpNow: command.mutation(({ ctx }) => ctx.desk.backUpNow()),
  /** Of a file that is not open, perhaps because it does not open any more. */
  backupsOf: deskCall
    .input(z.object({ path: Path }))
    .query(({ ctx, input }) => ctx.desk.backupsOf(input.path)),
  /** Of a damaged file: what can be read goes into a new one. */
  salvage: deskCall
    .input(z.object({ path: Path, target: Path }))
    .mutation(({ ctx, input }) => ctx.desk.salvage(input.path, input.target)),
  restoreFile: deskCall
    .input(z.object({ path: Path, name: z.string().min(1) }))
    .mutation(({ ctx, input }) => ctx.desk.restoreFile(input.path, input.name)),
  restoreBackup: command
    .input(z.object({ name: z.string().min(1) }))
    .mutation(({ ctx, input }) => ctx.desk.restoreBackup(input.name)),
})
