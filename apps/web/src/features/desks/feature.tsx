import {
  AuditOutlined,
  BankOutlined,
  BulbOutlined,
  CrownOutlined,
  CustomerServiceOutlined,
  PhoneOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { deskLabels } from '@redress/contract';
import type { Desk, Right } from '@redress/domain';
import type { ReactNode } from 'react';
import type { Feature, NavEntry } from '#ui/routing/feature.ts';
import { useDeskCounts } from './counts.ts';

// In the order of the navigation; the first one a person works at is that person's home. Who works at several desks
// starts at the highest.
const desks: readonly { readonly desk: Desk; readonly icon: ReactNode; readonly rights: readonly Right[] }[] =
  [
    { desk: 'serviceHead', icon: <BankOutlined />, rights: ['handling.approve', 'ticket.opinion'] },
    { desk: 'manager', icon: <CrownOutlined />, rights: ['ticket.manage'] },
    { desk: 'teamLeader', icon: <TeamOutlined />, rights: ['ticket.opinion'] },
    { desk: 'senior', icon: <AuditOutlined />, rights: ['order.issue'] },
    { desk: 'agent', icon: <CustomerServiceOutlined />, rights: ['ticket.handle', 'order.propose'] },
    { desk: 'surveyor', icon: <PhoneOutlined />, rights: ['survey.perform'] },
    { desk: 'dataManager', icon: <BulbOutlined />, rights: ['suggestion.manage'] },
    { desk: 'department', icon: <SolutionOutlined />, rights: ['order.handle'] },
  ];

/** The desks in the navigation, each with how much waits there. */
export const desksFeature: Feature = {
  navigation: desks.map(
    ({ desk, icon, rights }): NavEntry => ({
      to: `/desks/${desk}`,
      title: deskLabels[desk],
      icon,
      group: 'work',
      rights: [],
      every: rights,
      useCount: () => useDeskCounts(desk)?.waiting,
    }),
  ),
};
