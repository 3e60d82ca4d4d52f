import { desks } from '@redress/domain';
import { useParams } from '@tanstack/react-router';
import { NotFound } from '#ui/states/NotFound.tsx';
import { DepartmentDesk } from './department/DepartmentDesk.tsx';
import { QueueDesk } from './QueueDesk.tsx';

/** One desk by its address. The department's has a shape of its own: it is for clerks who see nothing else. */
export function DeskPage() {
  const { desk } = useParams({ strict: false }) as { desk?: string };
  const known = desks.find((one) => one === desk);
  if (known === undefined) return <NotFound />;
  return known === 'department' ? <DepartmentDesk /> : <QueueDesk key={known} desk={known} />;
}
