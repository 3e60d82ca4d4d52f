import { explainRefusal } from '@redress/contract';
import { type Desk, desks } from '@redress/domain';
import { useParams } from '@tanstack/react-router';
import { useLanguage } from '#ui/language/useMessages.ts';
import { NoPermission } from '#ui/states/NoPermission.tsx';
import { NotFound } from '#ui/states/NotFound.tsx';
import { useWorksAt } from './counts.ts';
import { DepartmentDesk } from './department/DepartmentDesk.tsx';
import { QueueDesk } from './QueueDesk.tsx';

/** One desk by its address. The department's has a shape of its own: it is for clerks who see nothing else. */
export function DeskPage() {
  const { desk } = useParams({ strict: false }) as { desk?: string };
  const known = desks.find((one) => one === desk);
  if (known === undefined) return <NotFound />;
  return <KnownDesk key={known} desk={known} />;
}

function KnownDesk({ desk }: { desk: Desk }) {
  const [language] = useLanguage();
  const worksHere = useWorksAt(desk);
  if (worksHere === false) return <NoPermission sentence={explainRefusal('deskNotYours', language)} />;
  return desk === 'department' ? <DepartmentDesk /> : <QueueDesk desk={desk} />;
}
