import { catalogue } from '#ui/language/catalogue.ts';

/** Words of the bell. */
export const bellMessages = catalogue(
  'ui.notifications',
  {
    title: '通知',
    unread: '通知，{{count}} 条未读',
    readAll: '全部标为已读',
    none: '没有新通知',
    noneHint: '催单、预警和回单会出现在这里。',
  },
  {
    title: 'Notifications',
    unread: 'Notifications, {{count}} unread',
    readAll: 'Mark all as read',
    none: 'Nothing new',
    noneHint: 'Urgings, warnings and replies appear here.',
  },
);
