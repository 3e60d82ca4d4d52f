import type { ServerResponse } from 'node:http';
import type { Admitted } from './admission.ts';
import type { Leave } from './waiting-room.ts';

/** The places one request holds; given back when its work is done, or when its caller is gone before it began. */
export interface Places {
  /** Holds the place that was given. A caller who has gone meanwhile is refused: nobody would hear the answer. */
  readonly keep: (admitted: Admitted) => Admitted;
  /** Gives every place back. */
  readonly leave: Leave;
  /** From now on a caller who goes does not free the places: the work goes on until `leave`. */
  readonly begin: () => void;
}

/** The places of one request, empty. */
export function placesOf(response: ServerResponse): Places {
  const held: Leave[] = [];
  let working = false;
  let gone = false;
  const leave = () => {
    for (const one of held.splice(0)) one();
  };
  response.once('close', () => {
    gone = true;
    if (!working) leave();
  });
  return {
    keep: (admitted) => {
      if (!admitted.ok) return admitted;
      held.push(admitted.leave);
      if (!gone) return admitted;
      leave();
      return { ok: false, refusal: { code: 'overloaded', params: { seconds: 1 } } };
    },
    leave,
    begin: () => {
      working = true;
    },
  };
}
