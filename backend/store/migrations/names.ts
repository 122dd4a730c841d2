/** The names of the migrations this version of the product knows, in order. */
export const knownMigrations = ['0001-workspace'] as const
