import type { FormInstance } from 'antd';
import type { Diagnosis } from '#ui/knowledge/ChecklistDialog.tsx';
import type { UsedKnowledge } from '#ui/knowledge/used.ts';
import { formOf, type RegistrationForm } from './form.ts';

/**
 * Puts what the knowledge base says into the form: an answer into the answer where one may be given here, else into the
 * handling; a diagnosis into the content, and its result into the answer where the fault is gone (A12).
 */
export function useKnowledge({
  form,
  mayAnswer,
  onAnswer,
  onTyped,
}: {
  readonly form: FormInstance<RegistrationForm>;
  readonly mayAnswer: boolean;
  readonly onAnswer: () => void;
  readonly onTyped: () => void;
}) {
  const add = (name: (string | number)[], text: string) => {
    const before = String(form.getFieldValue(name as never) ?? '').trimEnd();
    const after = before.includes(text) ? before : [before, text].filter((part) => part !== '').join('\n');
    form.setFieldValue(name as never, after as never);
  };
  const remember = (change: (used: UsedKnowledge) => UsedKnowledge) => {
    const { knowledge } = formOf(form.getFieldsValue(true));
    form.setFieldValue('knowledge', change(knowledge));
    onTyped();
  };
  const reply = (text: string) => {
    if (!mayAnswer) return add(['facts', 'handling'], text);
    add(['answer', 'text'], text);
    onAnswer();
  };
  return {
    insert: (answer: string, articleId: string) => {
      reply(answer);
      remember((used) => ({ ...used, articleIds: [...new Set([...used.articleIds, articleId])] }));
    },
    takeDiagnosis: ({ lines, result, resolved, articleId, version, answers }: Diagnosis) => {
      add(['facts', 'content'], lines.join('\n'));
      if (resolved) reply(result);
      remember((used) => ({
        articleIds: [...new Set([...used.articleIds, articleId])],
        diagnoses: [
          ...used.diagnoses.filter((one) => one.articleId !== articleId),
          { articleId, version, answers },
        ],
      }));
    },
  };
}
