import { type Role, rightLabels, scopeLabels } from '@redress/contract';
import { Fragment } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import styles from './GrantsMatrix.module.css';
import { rightGroups } from './groups.ts';
import { roleMessages } from './messages.ts';

/** Every right and how far it reaches in every role; a role's name opens it. */
export function GrantsMatrix({ roles, onEdit }: { roles: readonly Role[]; onEdit: (role: Role) => void }) {
  const say = useMessages(roleMessages);
  const label = useLabel();
  const inLanguage = useInLanguage();
  return (
    <section className={styles.scroller} aria-label={say('caption')} {...reachable}>
      <table className={styles.table}>
        <caption className="rd-visually-hidden">{say('caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {say('right')}
            </th>
            {roles.map((role) => (
              <th key={role.code} scope="col" className={styles.role}>
                <button
                  type="button"
                  className={styles.open}
                  aria-label={say('roleActions', { name: inLanguage(role) })}
                  onClick={() => onEdit(role)}
                >
                  {inLanguage(role)}
                </button>
                <span className={styles.people}>{say('people', { count: role.people })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rightGroups.map((group) => (
            <Fragment key={group.title}>
              <tr>
                <th scope="rowgroup" className={styles.group} colSpan={roles.length + 1}>
                  <span className={styles.groupTitle}>{say(group.title)}</span>
                </th>
              </tr>
              {group.rights.map((right) => (
                <tr key={right}>
                  <th scope="row" className={styles.right}>
                    {label(rightLabels[right])}
                  </th>
                  {roles.map(({ code, grants }) => {
                    const scope = grants[right];
                    return (
                      <td key={code} className={styles.cell} data-scope={scope ?? 'none'}>
                        {scope === undefined ? (
                          <span className="rd-visually-hidden">{say('refused')}</span>
                        ) : (
                          label(scopeLabels[scope])
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// What scrolls must be reachable by keyboard (WCAG 2.1.1).
const reachable = { tabIndex: 0 } as const;
