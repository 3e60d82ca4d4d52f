import { centreRoutes, signInRuleRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Section } from '#ui/page/Section.tsx';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { administrationMessages } from '../shared/messages.ts';
import { administrationTitles } from '../titles.ts';
import styles from './centre.module.css';
import { centreMessages } from './messages.ts';
import { SettingHistory } from './SettingHistory.tsx';
import { SignInRulesDialog } from './SignInRulesDialog.tsx';
import { type RuleName, ruleFields, unitsOf } from './signInForm.ts';
import { useZoneName } from './useZoneName.ts';
import { ZoneDialog } from './ZoneDialog.tsx';

/** What holds for the whole centre: its time zone, and the rules of signing in (V3). */
export function CentrePage() {
  const title = useMessages(administrationTitles);
  const common = useMessages(administrationMessages);
  const say = useMessages(centreMessages);
  const zoneName = useZoneName();
  const [open, setOpen] = useState<'zone' | 'signIn'>();
  const centre = useQuery(queryOf(centreRoutes.current));
  const rules = useQuery(queryOf(signInRuleRoutes.current));
  const failed = [centre, rules].find((query) => query.error && !query.data);
  if (failed?.error) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!centre.data || !rules.data) return <PageSkeleton />;
  const value = rules.data.value;
  const close = () => setOpen(undefined);
  const change = (what: 'zone' | 'signIn') => (
    <Button aria-label={`${common('edit')} · ${say(what)}`} onClick={() => setOpen(what)}>
      {common('edit')}
    </Button>
  );
  const worth = (name: RuleName) => say(`${name}Value`, { number: unitsOf(name, value[name]) });
  return (
    <>
      <PageHeader title={title('centre')} />
      <div className={styles.parts}>
        <Section title={say('zone')} actions={change('zone')}>
          <Facts
            facts={[{ label: say('zoneInForce'), value: zoneName(centre.data.value.zone), wide: true }]}
          />
          <p className={styles.quiet}>{say('zoneHint')}</p>
        </Section>
        <Section title={say('signIn')} actions={change('signIn')}>
          <Facts facts={ruleFields.map(({ name }) => ({ label: say(name), value: worth(name) }))} />
        </Section>
        <SettingHistory title={say('zoneHistory')} route={centreRoutes.versions} />
        <SettingHistory title={say('signInHistory')} route={signInRuleRoutes.versions} />
      </div>
      {open === 'zone' && (
        <ZoneDialog version={centre.data.version} zone={centre.data.value.zone} onClose={close} />
      )}
      {open === 'signIn' && <SignInRulesDialog version={rules.data.version} rules={value} onClose={close} />}
    </>
  );
}
