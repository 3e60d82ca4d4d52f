import { type User, userRoutes } from '@redress/contract';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { RowMenu } from '../shared/RowMenu.tsx';
import { userMessages } from './messages.ts';
import type { UserAct } from './UserActs.tsx';

/** What an administrator can do with one person; what needs no second thought is done at once. */
export function UserMenu({
  user,
  onChoose,
  onDone,
}: {
  user: User;
  onChoose: (act: 'edit' | UserAct) => void;
  onDone: () => void;
}) {
  const say = useMessages(userMessages);
  const common = useMessages(administrationMessages);
  const { id, name, version } = user;
  const restore = async () => {
    const outcome = await call(userRoutes.restore, { params: { id }, body: { version } });
    if (outcome.ok) toast('done', say('userRestored', { name }));
    else toast('failed', outcome.failure.message);
    onDone();
  };
  const unlock = async () => {
    const outcome = await call(userRoutes.unlock, { params: { id }, body: {} });
    if (outcome.ok) toast('done', say('unlocked', { name }));
    else toast('failed', outcome.failure.message);
    onDone();
  };
  const act = (key: 'edit' | UserAct, label: string, more: object = {}) => ({
    key,
    label,
    run: () => onChoose(key),
    ...more,
  });
  const actions = user.retired
    ? [{ key: 'restore', label: common('restore'), run: () => void restore() }]
    : [
        act('edit', common('edit')),
        ...(user.lockedUntil === null
          ? []
          : [{ key: 'unlock', label: say('unlock'), run: () => void unlock() }]),
        act('resetPassword', say('resetPassword')),
        ...(user.secondFactorOn ? [act('resetSecondFactor', say('resetSecondFactor'))] : []),
        act('retire', common('retire'), { danger: true }),
      ];
  return <RowMenu name={name} actions={actions} />;
}
