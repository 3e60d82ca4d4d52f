import type { ArticleState } from '@redress/contract';
import type { Tone } from '#ui/theme/palette.ts';

/** How loud each state is; the words say it. */
export const stateTone: Readonly<Record<ArticleState, Tone>> = {
  draft: 'neutral',
  inReview: 'info',
  scheduled: 'info',
  inForce: 'success',
  upcoming: 'warning',
  expired: 'danger',
  superseded: 'neutral',
  withdrawn: 'danger',
};
