import { factLabels } from '@redress/contract';
import { requiredFacts } from '@redress/domain';
import { Form, Input } from 'antd';
import { FactItem } from '#ui/case/FactItem.tsx';
import type { FactName } from '#ui/case/factFields.ts';
import { besideFields, matterFields } from '#ui/case/factFields.ts';
import { useLabel } from '#ui/language/useMessages.ts';
import type { TicketView } from '../case.ts';
import { changedFacts, type Facts, isMasked } from './changedFacts.ts';
import { useWords } from './fields.tsx';
import { type About, form, type TicketInput } from './form.ts';

/** Correcting what was registered; only what was changed is sent (C1). */
export const factForms = {
  editFacts: form<Facts, TicketInput<'editFacts'>>({
    Fields: FactFields,
    initial: ({ page }) => shownFacts(page.ticket),
    input: (values, { page }) => ({ facts: changedFacts(values, page.ticket) }),
    seen: true,
    as: 'drawer',
  }),
};

/** The facts as the form shows them: masked ones are left empty. */
function shownFacts(ticket: TicketView): Facts {
  const names = fieldsOf(ticket);
  return Object.fromEntries(names.map((name) => [name, isMasked(name) ? '' : ticket[name]])) as Facts;
}

function fieldsOf({ kind }: Pick<TicketView, 'kind'>): readonly FactName[] {
  return [
    'complainantName',
    'contactPhone',
    'channel',
    ...matterFields[kind],
    ...besideFields[kind],
    'urgent',
  ];
}

function FactFields({ page }: About) {
  const { ticket } = page;
  return fieldsOf(ticket).map((name) =>
    isMasked(name) ? (
      <MaskedItem key={name} name={name} shown={String(ticket[name])} />
    ) : (
      <FactItem
        key={name}
        name={name}
        required={(requiredFacts[ticket.kind] as readonly string[]).includes(name)}
      />
    ),
  );
}

function MaskedItem({ name, shown }: { readonly name: FactName; readonly shown: string }) {
  const say = useWords();
  const label = useLabel();
  return (
    <Form.Item name={name} label={label(factLabels[name])}>
      <Input
        autoComplete="off"
        maxLength={200}
        placeholder={shown === '' ? '' : say('maskedHint', { masked: shown })}
      />
    </Form.Item>
  );
}
