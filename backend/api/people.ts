import { z } from 'zod'
import { Person } from '../../core/people/index.ts'
import { savePerson } from '../acts/people/saving.ts'
import { activePerson, standingOf } from '../acts/people/standing.ts'
import { act } from './context.ts'
import { command, listing, query, router } from './trpc.ts'

/**
 * Who works here and with which rights. They order the work and are written down with it; they are no lock,
 * because whoever holds the file can say who they are. While nobody is registered, everybody holds every
 * right.
 */
export const peopleRouter = router({
  list: listing.query(({ ctx }) => ctx.office.workspace().people()),

  /** Who is in this session: their name, their entry where they are registered, and what they may do. */
  current: listing.query(async ({ ctx }) => standingOf(ctx.office.workspace(), (await act(ctx)).by)),

  /** `seen` is the entry where it was looked at, null where there was none. @throws AppError entry-changed */
  save: command
    .input(Person.extend({ seen: Person.nullable() }))
    .mutation(({ ctx, input: { seen, ...person } }) => ctx.write(writer => savePerson(writer, person, seen))),

  /** Says who is in this session from now on, of those registered. @throws AppError person-unknown */
  choose: query.input(z.object({ key: z.string() })).mutation(async ({ ctx, input }) => {
    const person = await activePerson(ctx.office.workspace(), input.key)
    await ctx.session.become(person.name)
    return person
  }),

  /** Says by name who is in this session from now on; where others are registered, they have no rights. */
  introduce: query
    .input(z.object({ name: z.string().trim().max(80) }))
    .mutation(({ ctx, input }) => ctx.session.become(input.name)),
})
