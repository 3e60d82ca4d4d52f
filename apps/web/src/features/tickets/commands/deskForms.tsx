import { managerGroundLabels } from '@redress/contract';
import { Form } from 'antd';
import { PersonSelect } from '#ui/case/PersonSelect.tsx';
import { Choice, Prose, useWords } from './fields.tsx';
import { type About, atOnce, confirm, plainForm, type TicketInput } from './form.ts';

const Reason = () => <Prose name="reason" labelKey="reason" focus />;
const Text = () => <Prose name="text" labelKey="text" focus />;

/** Who works on a case, and who answers for it (C8, C9). */
export const deskForms = {
  claim: atOnce(() => ({})),
  release: confirm(() => ({})),
  assign: plainForm<TicketInput<'assign'>>({ Fields: Assign }),
  transferOwnership: plainForm<TicketInput<'transferOwnership'>>({ Fields: Transfer }),
  note: plainForm<TicketInput<'note'>>({ Fields: Text }),
  escalate: plainForm<TicketInput<'escalate'>>({ Fields: Reason }),
  escalateToManager: plainForm<TicketInput<'escalateToManager'>>({
    Fields: ToManager,
    hint: 'levelHint',
  }),
  returnToSenior: plainForm<TicketInput<'returnToSenior'>>({ Fields: Reason }),
  reportEmergency: plainForm<TicketInput<'reportEmergency'>>({ Fields: Text }),
  giveOpinion: plainForm<TicketInput<'giveOpinion'>>({ Fields: Text, as: 'drawer', draft: 'giveOpinion' }),
  awaitCustomer: plainForm<TicketInput<'awaitCustomer'>>({ Fields: Reason, hint: 'awaitHint' }),
  customerReturned: plainForm<TicketInput<'customerReturned'>>({
    Fields: () => <Prose name="text" labelKey="text" needed={false} focus />,
    initial: () => ({ text: '' }),
  }),
};

function Assign({ page }: About) {
  return (
    <>
      <Person except={page.ticket.handlerId} />
      <Reason />
    </>
  );
}

function Transfer({ page }: About) {
  return (
    <>
      <Person except={page.ticket.ownerId} />
      <Reason />
    </>
  );
}

function Person({ except }: { readonly except: string | null }) {
  const say = useWords();
  return (
    <Form.Item name="userId" label={say('person')} rules={[{ required: true }]}>
      <PersonSelect except={except} />
    </Form.Item>
  );
}

function ToManager() {
  return (
    <>
      <Choice name="ground" labelKey="managerGround" labels={managerGroundLabels} />
      <Reason />
    </>
  );
}
