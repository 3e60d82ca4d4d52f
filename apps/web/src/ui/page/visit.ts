let navigated = false;

/** Whether the person has gone from one page to another since the document was loaded. */
export function hasNavigated(): boolean {
  return navigated;
}

/** Notes a change of page. */
export function noteNavigation(): void {
  navigated = true;
}
