import type { Survey } from '@redress/domain';
import { type Label, type Labels, label } from './label.ts';

/** How a survey stands. */
export const surveyStatusLabels: Labels<Survey['status']> = {
  open: label('待回访', 'Open'),
  done: label('已完成', 'Done'),
  unreached: label('未联系上', 'Not reached'),
  cancelled: label('已取消', 'Cancelled'),
};

/** The scores a customer can give, from 1 to 5 (G3). */
export const scoreLabels: Readonly<Record<1 | 2 | 3 | 4 | 5, Label>> = {
  1: label('很不满意', 'Very dissatisfied'),
  2: label('不满意', 'Dissatisfied'),
  3: label('一般', 'Neither'),
  4: label('满意', 'Satisfied'),
  5: label('很满意', 'Very satisfied'),
};
