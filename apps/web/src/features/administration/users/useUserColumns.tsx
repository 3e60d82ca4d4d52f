import type { User } from '@redress/contract';
import { Space } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import type { Column } from '#ui/table/column.ts';
import type { Tone } from '#ui/theme/palette.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { useComma } from '../shared/useComma.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { useReferenceData } from '../shared/useReferenceData.ts';
import { userMessages } from './messages.ts';

/** The columns of the list of people. */
export function useUserColumns(): readonly Column<User>[] {
  const say = useMessages(userMessages);
  const inLanguage = useInLanguage();
  const comma = useComma();
  const { roles } = useReferenceData();
  const names = useReference();
  const roleName = (code: string) => {
    const role = roles.find((one) => one.code === code);
    return role ? inLanguage(role) : code;
  };
  return [
    { id: 'employeeNumber', title: say('employeeNumber'), width: 84, cell: (user) => user.employeeNumber },
    { id: 'name', title: say('name'), width: 110, always: true, cell: (user) => user.name },
    { id: 'roles', title: say('roles'), wraps: true, cell: (user) => user.roles.map(roleName).join(comma) },
    { id: 'unit', title: say('unit'), width: 150, cell: (user) => names.unit(user.unitId) },
    { id: 'state', title: say('state'), width: 176, cell: (user) => <UserState user={user} /> },
    {
      id: 'secondFactor',
      title: say('secondFactor'),
      width: 92,
      cell: (user) => say(user.secondFactorOn ? 'on' : 'off'),
    },
    {
      id: 'lastSeen',
      title: say('lastSeen'),
      width: 118,
      cell: (user) => (user.lastSeenAt === null ? '—' : <Moment at={user.lastSeenAt} format="short" />),
    },
  ];
}

function UserState({ user }: { user: User }) {
  const mark = (key: 'active' | 'locked' | 'retired' | 'mustChange', tone: Tone) => (
    <StatusTag label={{ zh: userMessages.zh[key], en: userMessages.en[key] }} tone={tone} />
  );
  if (user.retired) return mark('retired', 'neutral');
  return (
    <Space size={4}>
      {user.lockedUntil === null ? mark('active', 'success') : mark('locked', 'danger')}
      {user.mustChangePassword && mark('mustChange', 'warning')}
    </Space>
  );
}
