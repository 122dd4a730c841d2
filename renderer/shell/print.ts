/** Prints what the page shows; the system's own dialog, in the window as in the browser. */
export function printPage(): void {
  window.print()
}
