import { z } from 'zod'
import { present } from '../acts/present.ts'
import { saveSettings } from '../acts/settings/saving.ts'
import { presentInfo } from '../office/changes-since.ts'
import { command, officeCall, query, router } from './trpc.ts'

const Path = z.string().min(1).max(1000)

const Settings = z.object({
  homeRegion: z.string().min(1),
  office: z.string().max(120),
  selfCheck: z.boolean().optional(),
})

export const workspaceRouter = router({
  /** The open workspace, or null; and the place in its changes from which whoever read it is to be told. */
  info: officeCall.query(({ ctx }) => presentInfo(ctx.office)),
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
    .mutation(({ ctx, input: { seen, ...settings } }) =>
      ctx.write(writer =>
        saveSettings(writer, present(settings), present(seen), ctx.office.workspace().info),
      ),
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
