import { useMessages } from '#ui/language/useMessages.ts';
import { useSteadyRows } from '#ui/table/useSteadyRows.ts';
import { ActDialog } from '../acts/ActDialog.tsx';
import { useActs } from '../acts/useActs.ts';
import { DeskHeader } from '../DeskHeader.tsx';
import { type DeskRow, rowIdOf, useDesk, useDeskLive } from '../rows.ts';
import { GroupSection } from './GroupSection.tsx';
import { type Group, groups, rare } from './groups.ts';
import { departmentMessages } from './messages.ts';
import { Tiles } from './Tiles.tsx';

/** The desk of a department (D5): what to sign for, what is in work, what has changed, what one is warned of. */
export function DepartmentDesk() {
  const say = useMessages(departmentMessages);
  useDeskLive('department');
  const parts: Readonly<Record<Group, Part>> = {
    accept: usePart('accept'),
    inWork: usePart('inWork'),
    acknowledge: usePart('acknowledge'),
    warning: usePart('warning'),
    approveHandling: usePart('approveHandling'),
  };
  const acts = useActs(() => {
    for (const group of groups) parts[group].held.release();
  });
  const shown = groups.filter((group) => !rare.includes(group) || (parts[group].rows?.length ?? 0) > 0);
  return (
    <>
      <DeskHeader desk="department" takes={false} hint={say('hint')} />
      <Tiles
        tiles={shown.map((group) => ({
          group,
          rows: parts[group].rows,
          more: parts[group].answer.data?.next != null,
        }))}
      />
      {shown.map((group) => (
        <GroupSection
          key={group}
          group={group}
          answer={parts[group].answer}
          held={parts[group].held}
          acts={acts}
        />
      ))}
      <ActDialog acts={acts} />
    </>
  );
}

interface Part {
  readonly answer: ReturnType<typeof useDesk>;
  readonly held: ReturnType<typeof useSteadyRows<DeskRow>>;
  readonly rows: readonly DeskRow[] | undefined;
}

function usePart(reason: Group): Part {
  const answer = useDesk('department', { reason });
  const held = useSteadyRows(answer.data?.items, rowIdOf, reason);
  return { answer, held, rows: answer.data?.items };
}
