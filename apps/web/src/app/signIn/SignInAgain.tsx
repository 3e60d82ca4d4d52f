import { Button, Modal } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { enter } from '#ui/session/session.ts';
import { sessionClosed, useSessionState } from '#ui/session/store.ts';
import { signInMessages } from './messages.ts';
import { SignInForm } from './SignInForm.tsx';

/** Asks whose session has ended to sign in again, over the page, which keeps everything typed into it (V3). */
export function SignInAgain() {
  const say = useMessages(signInMessages);
  const state = useSessionState();
  if (state.kind !== 'ended') return null;
  return (
    <Modal
      open
      title={say('endedTitle')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={420}
      zIndex={2000}
    >
      <p style={{ marginBottom: 16 }}>{say('endedHint')}</p>
      <SignInForm employeeNumber={state.info.user.employeeNumber} onSignedIn={(info) => enter(info)} />
      <Button type="link" block onClick={() => sessionClosed()} style={{ marginTop: 8 }}>
        {say('leave')}
      </Button>
    </Modal>
  );
}
