import { DownOutlined, KeyOutlined, LogoutOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useLanguage, useMessages } from '#ui/language/useMessages.ts';
import { leave } from '#ui/session/session.ts';
import { useSession } from '#ui/session/useSession.ts';
import { appMessages } from '../messages.ts';
import styles from './TopBar.module.css';

const ChangePasswordDialog = lazy(() =>
  import('../signIn/ChangePasswordDialog.tsx').then((loaded) => ({ default: loaded.ChangePasswordDialog })),
);

/** Who is signed in, and what one does with one's own account. */
export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const say = useMessages(appMessages);
  const [language] = useLanguage();
  const { user, roles, unit } = useSession();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const post = roles.map(({ name, nameEn }) => (language === 'en' ? nameEn : name)).join(' · ');
  const place = language === 'en' ? unit.nameEn : unit.name;
  const actions: Readonly<Record<string, () => void>> = {
    changePassword: () => setChanging(true),
    shortcuts: onShortcuts,
    signOut: () => void leave().then(() => navigate({ to: '/sign-in' })),
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          onClick: ({ key }) => actions[key]?.(),
          items: [
            {
              key: 'who',
              type: 'group',
              label: (
                <div className={styles.who}>
                  <strong>{user.name}</strong>
                  <span>{say('employeeNumber', { number: user.employeeNumber })}</span>
                  <span>{post}</span>
                  <span>{place}</span>
                </div>
              ),
            },
            { type: 'divider' },
            { key: 'changePassword', icon: <KeyOutlined />, label: say('changePassword') },
            { key: 'shortcuts', icon: <QuestionCircleOutlined />, label: say('shortcuts'), extra: '?' },
            { type: 'divider' },
            { key: 'signOut', icon: <LogoutOutlined />, label: say('signOut') },
          ],
        }}
      >
        <Button type="text" className={styles.user ?? ''}>
          <span className="rd-visually-hidden">{say('account', { name: user.name })}</span>
          <span className={styles.avatar} aria-hidden="true">
            {user.name.slice(0, 1)}
          </span>
          <span className={styles.userText}>
            <span className={styles.userName}>{user.name}</span>
            <span className={styles.userPost}>{post}</span>
          </span>
          <DownOutlined style={{ fontSize: 10 }} />
        </Button>
      </Dropdown>
      {changing && (
        <Suspense>
          <ChangePasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}
