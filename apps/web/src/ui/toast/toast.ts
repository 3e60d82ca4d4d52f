/** A short message that goes away by itself. */
export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'failed' | 'told';
  readonly text: string;
}

const shownMs = { done: 4000, told: 6000, failed: 9000 } as const;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

/** Tells that something was done, has failed, or happened; screen readers hear it, too. */
export function toast(kind: Toast['kind'], text: string): void {
  last += 1;
  const id = last;
  change([...toasts.slice(-2), { id, kind, text }]);
  setTimeout(() => dismiss(id), shownMs[kind]);
}

/** Takes a message away. */
export function dismiss(id: number): void {
  change(toasts.filter((one) => one.id !== id));
}

/** The messages on screen now, oldest first. */
export function shownToasts(): readonly Toast[] {
  return toasts;
}

/** Calls back on every change; gives back how to stop. */
export function watchToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
