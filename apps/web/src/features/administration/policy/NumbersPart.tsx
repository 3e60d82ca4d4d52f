import { numberedThings, type PolicyDocument, roleNames, ticketKindLabels } from '@redress/contract';
import { roleCodes } from '@redress/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Section } from '#ui/page/Section.tsx';
import { policyMessages } from './messages.ts';
import { NumbersDialog } from './NumbersDialog.tsx';
import type { PolicyPartProps } from './PolicyPage.tsx';

/** Repeats, reopening, extensions, surveys, compensation, numbers: what is not a clock. */
export function NumbersPart({ version, policy }: PolicyPartProps) {
  const say = useMessages(policyMessages);
  const label = useLabel();
  const thing = useThingName();
  const [open, setOpen] = useState(false);
  const { survey, compensationLimitsFen: limits, numberPrefixes } = policy;
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Section
        title={say('numbers')}
        actions={<Button onClick={() => setOpen(true)}>{say('editRows')}</Button>}
      >
        <Facts
          facts={[
            { label: say('repeatWithinDays'), value: policy.repeatWithinDays },
            { label: say('reopenWithinDays'), value: policy.reopenWithinDays },
            { label: say('maxExtensions'), value: policy.maxExtensions },
            {
              label: say('informationRequestPauses'),
              value: say(policy.informationRequestPauses ? 'yes' : 'no'),
            },
            { label: say('attempts'), value: survey.attempts },
            { label: say('attemptDays'), value: survey.days },
          ]}
        />
      </Section>
      <Section title={say('compensation')}>
        <Facts
          facts={roleCodes
            .filter((code) => limits[code] !== undefined)
            .map((code) => ({
              label: label(roleNames[code]),
              value: say('yuan', { amount: (limits[code] ?? 0) / 100 }),
            }))}
        />
      </Section>
      <Section title={say('prefixes')}>
        <Facts facts={numberedThings.map((one) => ({ label: thing(one), value: numberPrefixes[one] }))} />
      </Section>
      {open && <NumbersDialog version={version} policy={policy} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Says what carries a number. */
export function useThingName(): (thing: keyof PolicyDocument['numberPrefixes']) => string {
  const say = useMessages(policyMessages);
  const label = useLabel();
  return (thing) =>
    thing === 'order' || thing === 'writtenWarning' || thing === 'suggestionSubmission'
      ? say(thing)
      : label(ticketKindLabels[thing]);
}
