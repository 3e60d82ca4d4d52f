import { PaperClipOutlined } from '@ant-design/icons';
import type { ArticlePage, ArticleVersionView } from '@redress/contract';
import { Link } from '@tanstack/react-router';
import { useMessages } from '#ui/language/useMessages.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { ticketLink } from '#ui/routing/links.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { useCategories } from '../list/useCategories.ts';
import styles from './article.module.css';
import { articleMessages } from './messages.ts';

/** Where an entry comes from, how long it holds, and what belongs to it. */
export function ArticleFacts({
  article,
  version,
}: {
  readonly article: ArticlePage;
  readonly version: ArticleVersionView;
}) {
  const say = useMessages(articleMessages);
  const names = useReference();
  const { pathOf } = useCategories();
  const at = (moment: string | null, otherwise: string) =>
    moment === null ? otherwise : <Moment at={moment} />;
  const facts = [
    { label: say('number'), value: article.number },
    { label: say('category'), value: pathOf(article.categoryId) },
    { label: say('version'), value: say('versionOf', { version: version.version }) },
    { label: say('validFrom'), value: at(version.validFrom, '') },
    { label: say('validUntil'), value: at(version.validUntil, say('always')) },
    { label: say('publishAt'), value: at(version.publishAt, say('atOnce')) },
    { label: say('published'), value: at(version.publishedAt, '') },
    { label: say('authors'), value: version.authorIds.map(names.person).join('、') },
    { label: say('reviewer'), value: names.person(version.reviewedBy) },
    { label: say('source'), value: version.source },
    { label: say('changeNote'), value: version.changeNote },
    { label: say('uses'), value: String(article.useCount) },
    ...(article.proposedBy === null
      ? []
      : [{ label: say('proposedBy'), value: names.person(article.proposedBy) }]),
    ...(article.originTicketId === null
      ? []
      : [
          {
            label: say('fromTicket'),
            value: <Link {...ticketLink(article.originTicketId)}>{say('openTicket')}</Link>,
          },
        ]),
  ];
  return (
    <>
      <Section title={say('facts')}>
        <Facts
          facts={facts.filter(({ value }) => value !== '').map((fact) => ({ ...fact, wide: true }))}
          dense
        />
        <p className={styles.quiet}>{version.tags.map((tag) => `#${tag}`).join(' ')}</p>
      </Section>
      {article.files.length > 0 && (
        <Section title={say('files')} count={article.files.length}>
          <ul className={styles.list}>
            {article.files.map((file) => (
              <li key={file.id}>
                <a href={`/api/files/${file.id}`} download={file.name}>
                  <PaperClipOutlined aria-hidden="true" /> {file.name}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {article.related.length > 0 && (
        <Section title={say('related')} count={article.related.length}>
          <ul className={styles.list}>
            {article.related.map(({ id, title }) => (
              <li key={id}>
                <Link to={'/knowledge/$id' as never} params={{ id } as never}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
