import type { SessionInfo } from '@redress/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { enter, loadSession } from '#ui/session/session.ts';
import { useSessionState } from '#ui/session/store.ts';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { Mark } from '../layout/Mark.tsx';
import { appMessages } from '../messages.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { EnrolForm } from './EnrolForm.tsx';
import { signInMessages } from './messages.ts';
import { SignInForm } from './SignInForm.tsx';
import styles from './SignInPage.module.css';

/** Signing in, with what must be done first: a new password, or an authenticator. */
export function SignInPage() {
  const app = useMessages(appMessages);
  const say = useMessages(signInMessages);
  const state = useSessionState();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const [typed, setTyped] = useState<string>();
  const info = state.kind === 'signedIn' ? state.info : undefined;
  const step = stepOf(info);
  const titles = {
    signIn: say('title'),
    changePassword: say('changeTitle'),
    enrolSecondFactor: say('enrolTitle'),
  };
  const title = step === 'done' ? say('title') : titles[step];
  const product = app('product');

  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  useEffect(() => {
    if (step === 'done') void navigate({ href: next ?? '/', replace: true });
  }, [step, next, navigate]);

  return (
    <div className={styles.page}>
      <div className={styles.corner}>
        <LanguageSwitch />
      </div>
      <main className={styles.card}>
        <div className={styles.brand}>
          <Mark size={40} />
          <div>
            <p className={styles.product}>{product}</p>
            <p className={styles.line}>{app('productLine')}</p>
          </div>
        </div>
        <h1 className={styles.title}>{title}</h1>
        {step === 'signIn' && (
          <SignInForm
            onSignedIn={(started, password) => {
              setTyped(password);
              enter(started);
            }}
          />
        )}
        {step === 'changePassword' && (
          <>
            <p className={styles.hint}>{say('changeHint')}</p>
            <ChangePasswordForm
              {...(typed === undefined ? {} : { current: typed })}
              onChanged={() => void loadSession()}
            />
          </>
        )}
        {step === 'enrolSecondFactor' && (
          <>
            <p className={styles.hint}>{say('enrolHint')}</p>
            <EnrolForm onEnrolled={() => void loadSession()} />
          </>
        )}
        <p className={styles.help}>{say('help')}</p>
      </main>
    </div>
  );
}

function stepOf(info: SessionInfo | undefined): 'signIn' | 'changePassword' | 'enrolSecondFactor' | 'done' {
  return info === undefined ? 'signIn' : (info.mustFirst ?? 'done');
}
