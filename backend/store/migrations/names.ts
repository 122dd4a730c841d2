/** The names of the migrations this version of the product knows, in order. */
export const knownMigrations = [
  '0001-workspace',
  '0002-imports',
  '0003-register',
  '0004-overrides',
  '0005-keys',
  '0006-claims',
  '0007-imports',
  '0008-kept-places',
  '0009-acts',
  '0010-behind',
  '0011-batches',
  '0013-sessions',
  '0014-order-keys',
  '0015-indicator-ids',
  '0016-register-ids',
] as const
