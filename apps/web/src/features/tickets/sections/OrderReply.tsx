import { PaperClipOutlined } from '@ant-design/icons';
import { fileRoutes } from '@redress/contract';
import { sizeText } from '#ui/files/accept.ts';
import { fetchFile, saveFile } from '#ui/files/download.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { toast } from '#ui/toast/toast.ts';
import type { OrderView } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import styles from './Sections.module.css';

/** What the department replied: cause, measures, result, and the evidence to download (D5). */
export function OrderReply({
  reply,
  by,
}: {
  readonly reply: NonNullable<OrderView['reply']>;
  readonly by: string;
}) {
  const say = useMessages(ticketMessages);
  const download = async (id: string, name: string) => {
    const fetched = await fetchFile(fileRoutes.downloadFile.path.replace(':id', id));
    if (fetched.ok) saveFile({ ...fetched.value, name });
    else toast('failed', fetched.failure.message);
  };
  return (
    <section className={styles.replyBox} aria-label={say('reply')}>
      <p className={styles.replyHead}>
        <strong>{say('reply')}</strong> <span className={styles.quiet}>{by}</span>
      </p>
      <dl className={styles.replyFacts}>
        {(['cause', 'measures', 'result'] as const).map((part) => (
          <div key={part}>
            <dt>{say(part)}</dt>
            <dd>{reply[part]}</dd>
          </div>
        ))}
        <div>
          <dt>{say('evidence')}</dt>
          <dd>
            <ul className={styles.files}>
              {reply.evidence.map(({ id, name, size }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.file}
                    aria-label={say('download', { name })}
                    onClick={() => void download(id, name)}
                  >
                    <PaperClipOutlined aria-hidden="true" /> {name}
                  </button>{' '}
                  <span className={styles.quiet}>{sizeText(size)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}
