export { openSqliteWorkspace, createWorkspaceFile } from './file/open.ts'
export type { NewWorkspace, OpenOptions } from './file/open.ts'
export type * from './workspace.ts'
