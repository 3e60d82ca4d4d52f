import { useLanguage } from '#ui/language/useMessages.ts';
import { serverNow } from '#ui/time/clock.ts';

/** Says a zone with what clocks there are called and their distance to UTC, for example `Asia/Shanghai · 中国标准时间`. */
export function useZoneName(): (zone: string) => string {
  const [language] = useLanguage();
  return (zone) => {
    const part = (timeZoneName: 'longGeneric' | 'longOffset') =>
      new Intl.DateTimeFormat(language === 'en' ? 'en' : 'zh-CN', { timeZone: zone, timeZoneName })
        .formatToParts(serverNow())
        .find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return [...new Set([zone, part('longGeneric'), part('longOffset')])].join(' · ');
  };
}
