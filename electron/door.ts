/** What the window needs from the backend: the one handler, opening a file, and leaving in good order. */
export interface Door {
  handle(request: Request): Promise<Response>
  /** Opens what the person worked on last, or the sample. */
  openFirst(): Promise<void>
  /** Opens a workspace file; the interface hears of it through its change feed. */
  open(file: string): Promise<void>
  close(): Promise<void>
}
