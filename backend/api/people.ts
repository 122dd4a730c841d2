import { z } from 'zod'
import { Person, rightsOf } from '../../core/people/index.ts'
import { AppError } from '../../core/problem.ts'
import { act } from './context.ts'
import { staffOf } from '../acts/rights.ts'
import { requireSeen } from '../acts/seen.ts'
import { command, listing, query, router } from './trpc.ts'

/**
 * Who works here and with which rights. They order the work and are written down with it; they are no lock,
 * because whoever holds the file can say who they are. While nobody is registered, everybody holds every
 * right.
 */
export const peopleRouter = router({
  list: listing.query(({ ctx }) => ctx.office.workspace().people()),

  /** Who is in this session: their name, their entry where they are registered, and what they may do. */
  current: listing.query(async ({ ctx }) => {
    const staff = await staffOf(ctx.office.workspace())
    const { by } = await act(ctx)
    return {
      name: by,
      person: staff.people.find(({ name }) => name === by) ?? null,
      rights: rightsOf(staff, by),
      selfCheck: staff.selfCheck,
    }
  }),

  /** `seen` is the entry where it was looked at, null where there was none. @throws AppError entry-changed */
  save: command
    .input(Person.extend({ seen: Person.nullable() }))
    .mutation(async ({ ctx, input: { seen, ...input } }) => {
      await ctx.write(async writer => {
        const before = (await writer.people()).find(({ key }) => key === input.key)
        requireSeen(seen, before, before?.name ?? input.name)
        await writer.savePerson(input)
      })
      return input
    }),

  /** Says who is in this session from now on, of those registered. @throws AppError person-unknown */
  choose: query.input(z.object({ key: z.string() })).mutation(async ({ ctx, input }) => {
    const people = await ctx.office.workspace().people()
    const person = people.find(({ key, active }) => key === input.key && active)
    if (!person) throw new AppError('person-unknown', { person: input.key })
    await ctx.session.become(person.name)
    return person
  }),

  /** Says by name who is in this session from now on; where others are registered, they have no rights. */
  introduce: query
    .input(z.object({ name: z.string().trim().max(80) }))
    .mutation(({ ctx, input }) => ctx.session.become(input.name)),
})
