import { Steps } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './importing.module.css';
import { importMessages } from './messages.ts';

/** The steps of an import. */
export const importSteps = ['file', 'mapping', 'preview', 'result'] as const;

/** Where in its steps an import is; `done` when the last one has succeeded. */
export function StepsBar({
  step,
  done = false,
}: {
  readonly step: (typeof importSteps)[number];
  readonly done?: boolean;
}) {
  const say = useMessages(importMessages);
  return (
    <nav aria-label={say('steps')} className={styles.steps}>
      <Steps
        size="small"
        current={importSteps.indexOf(step)}
        {...(done && { status: 'finish' as const })}
        items={importSteps.map((one) => ({ title: say(`step.${one}`) }))}
      />
    </nav>
  );
}
