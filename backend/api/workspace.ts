import { z } from 'zod'
import { AppError } from '../../core/problem.ts'
import { present } from '../acts/present.ts'
import { requireSeen } from '../acts/seen.ts'
import { placeNow } from './changes.ts'
import { command, officeCall, query, router } from './trpc.ts'

const Path = z.string().min(1).max(1000)

const Settings = z.object({
  homeRegion: z.string().min(1),
  office: z.string().max(120),
  selfCheck: z.boolean().optional(),
})

export const workspaceRouter = router({
  /** The open workspace, or null; and the place in its changes from which whoever read it is to be told. */
  info: officeCall.query(async ({ ctx: { office } }) => {
    const place = await placeNow(office)
    const info = office.info()
    const displaced = office.current()?.displaced() ?? null
    return info ? { ...info, place, isDamaged: office.isDamaged(), displaced } : null
  }),
  recent: officeCall.query(({ ctx }) => ctx.office.recent()),
  open: officeCall
    .input(z.object({ path: Path, readOnly: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => ctx.office.open(input.path, input.readOnly)),
  create: officeCall
    .input(
      z.object({
        path: Path,
        name: z.string().min(1).max(120),
        region: z.string().min(1).max(60),
        person: z.string().max(80),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const created = await ctx.office.create(input)
      await ctx.session.become(input.person)
      return created
    }),
  openSample: officeCall.mutation(({ ctx }) => ctx.office.openSample()),
  close: officeCall.mutation(({ ctx }) => ctx.office.close()),
  settings: query.query(({ ctx }) => ctx.office.workspace().settings()),
  /** `seen` is what they were where they were looked at. @throws AppError entry-changed, unknown-region */
  saveSettings: command
    .input(Settings.extend({ seen: Settings }))
    .mutation(async ({ ctx, input: { seen, ...input } }) =>
      ctx.write(async writer => {
        const before = await writer.settings()
        requireSeen(seen, before, ctx.office.workspace().info.name)
        const known = (await writer.regions()).some(region => region.key === input.homeRegion)
        if (!known) throw new AppError('unknown-region', { region: input.homeRegion })
        await writer.saveSettings(present(input))
        return writer.settings()
      }),
    ),
  /** What was removed and can still be brought back, the latest first. */
  trash: query.query(({ ctx }) => ctx.office.workspace().trash()),
  saveCopy: query
    .input(z.object({ path: Path }))
    .mutation(({ ctx, input }) => ctx.office.saveCopy(input.path)),
  /** Also where nothing can be stored any more: that is what it is for. */
  goOnElsewhere: query
    .input(z.object({ path: Path }))
    .mutation(({ ctx, input }) => ctx.office.goOnElsewhere(input.path)),
  backups: query.query(({ ctx }) => ctx.office.backups()),
  backUpNow: command.mutation(({ ctx }) => ctx.office.backUpNow()),
  secondPlace: query.query(({ ctx }) => ctx.office.second().state()),
  nameSecondPlace: command
    .input(z.object({ folder: z.string().trim().max(4096) }))
    .mutation(({ ctx, input }) => ctx.office.second().name(input.folder)),
  /** Of a file that is not open, perhaps because it does not open any more. */
  backupsOf: officeCall
    .input(z.object({ path: Path }))
    .query(({ ctx, input }) => ctx.office.backupsOf(input.path)),
  /** Of a damaged file: what can be read goes into a new one. */
  salvage: officeCall
    .input(z.object({ path: Path, target: Path }))
    .mutation(({ ctx, input }) => ctx.office.salvage(input.path, input.target)),
  restoreFile: officeCall
    .input(z.object({ path: Path, name: z.string().min(1) }))
    .mutation(({ ctx, input }) => ctx.office.restoreFile(input.path, input.name)),
  restoreBackup: command
    .input(z.object({ name: z.string().min(1) }))
    .mutation(({ ctx, input }) => ctx.office.restoreBackup(input.name)),
})
