import {
  ApartmentOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  FileSearchOutlined,
  GlobalOutlined,
  SafetyCertificateOutlined,
  TagsOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { Right } from '@redress/domain';
import type { ReactNode } from 'react';
import type { Feature, NavEntry } from '#ui/routing/feature.ts';
import { administrationTitles } from './titles.ts';

type Title = keyof typeof administrationTitles.zh;

/** The administrator's pages in the navigation. */
export const administration: Feature = {
  navigation: [
    entry('/admin/users', 'users', 'admin.users', <UserOutlined />),
    entry('/admin/roles', 'roles', 'admin.roles', <SafetyCertificateOutlined />),
    entry('/admin/organisation', 'organisation', 'admin.organisation', <ApartmentOutlined />),
    entry('/admin/classifications', 'classifications', 'admin.settings', <TagsOutlined />),
    entry('/admin/policy', 'policy', 'admin.settings', <ClockCircleOutlined />),
    entry('/admin/calendars', 'calendars', 'admin.settings', <CalendarOutlined />),
    entry('/admin/centre', 'centre', 'admin.settings', <GlobalOutlined />),
    entry('/admin/audit', 'audit', 'audit.read', <FileSearchOutlined />),
  ],
};

function entry(to: string, title: Title, right: Right, icon: ReactNode): NavEntry {
  return {
    to,
    title: { zh: administrationTitles.zh[title], en: administrationTitles.en[title] },
    icon,
    group: 'administration',
    rights: [right],
  };
}
