import type { SessionInfo } from '@redress/contract';
import type { Right, Scope } from '@redress/domain';
import { useSessionState } from './store.ts';

/** Who is signed in; only for what is shown inside the signed-in part of the product. */
export function useSession(): SessionInfo {
  const state = useSessionState();
  if (state.kind === 'signedIn' || state.kind === 'ended') return state.info;
  throw new Error('useSession outside the signed-in part');
}

/** How far the signed-in person's right reaches, or undefined where it is not held. The server decides; this only spares a refusal. */
export function useScope(right: Right): Scope | undefined {
  return useSession().grants[right];
}
