import { type AuditEntry, orderCommandLabels, ticketCommandLabels } from '@redress/contract';
import { type Label, useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { auditWords } from './words/messages.ts';

/** What an entry of the audit trail says, in words where there are some; codes that are not known stay as they are. */
export interface AuditWords {
  readonly actor: (entry: Pick<AuditEntry, 'actorId' | 'actorName'>) => string;
  readonly action: (code: string) => string;
  readonly subjectType: (code: string) => string;
  readonly subject: (type: string, id: string) => string;
}

const commands: Readonly<Record<string, Label>> = { ...orderCommandLabels, ...ticketCommandLabels };

/** Says actions, kinds of subjects and subjects in the current language. */
export function useAuditWords(): AuditWords {
  const say = useMessages(auditWords);
  const label = useLabel();
  const names = useReference();
  const word = (code: string) => (isKey(code) ? say(code) : code);
  return {
    actor: ({ actorId, actorName }) =>
      actorId === null && actorName === 'system' ? say('system') : actorName,
    action: (code) => {
      if (isKey(code)) return say(code);
      const command = code.startsWith('ticket.') ? commands[code.slice('ticket.'.length)] : undefined;
      return command ? label(command) : code;
    },
    subjectType: word,
    subject: (type, id) => {
      if (type === 'user') return names.person(id) || id;
      if (type === 'unit') return names.unit(id) || id;
      return type === 'classification' ? names.classification(id) || id : id;
    },
  };
}

function isKey(code: string): code is keyof typeof auditWords.zh {
  return Object.hasOwn(auditWords.zh, code);
}
