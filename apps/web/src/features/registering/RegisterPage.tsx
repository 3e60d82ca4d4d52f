import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { usePreference } from '#ui/preferences/usePreference.ts';
import { useScope } from '#ui/session/useSession.ts';
import { NoPermission } from '#ui/states/NoPermission.tsx';
import { RegisteredPanel } from './RegisteredPanel.tsx';
import { freshDrafts, type Registered, RegisterForm } from './RegisterForm.tsx';

/** The registering screen: the draft named by the address, or the last one that was not finished here, or a fresh form. */
export function RegisterPage() {
  const { draft } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [last, rememberLast] = usePreference<string | null>('registering.draft', null);
  const [done, setDone] = useState<Registered>();
  const allowed = useScope('ticket.register') !== undefined;

  useEffect(() => {
    if (draft === undefined) {
      void navigate({ to: '/register', search: { draft: last ?? freshKey() }, replace: true });
    } else if (draft !== last) rememberLast(draft);
  }, [draft, last, navigate, rememberLast]);

  const startNew = () => {
    setDone(undefined);
    void navigate({ to: '/register', search: { draft: freshKey() } });
  };
  const finish = (registered: Registered) => {
    rememberLast(null);
    setDone(registered);
  };
  if (!allowed) return <NoPermission />;
  if (done !== undefined) return <RegisteredPanel registered={done} onNew={startNew} />;
  if (draft === undefined) return null;
  return <RegisterForm key={draft} draftKey={draft} onRegistered={finish} onNew={startNew} />;
}

function freshKey(): string {
  const key = crypto.randomUUID();
  freshDrafts.add(key);
  return key;
}
