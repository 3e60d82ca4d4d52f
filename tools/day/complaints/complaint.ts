import type { Area, Channel, Emotion, TicketKind } from '@redress/domain';

/** What somebody says to the centre, before anybody has typed it: classification by code, as the form's lists have it. */
export interface Complaint {
  /** Names it for ever: the outside number of its ticket. */
  readonly serial: string;
  readonly kind: TicketKind;
  readonly channel: Channel;
  readonly businessType: string | null;
  readonly nature: string | null;
  readonly subject: string | null;
  readonly name: string;
  readonly phone: string;
  readonly lineNumber: string;
  readonly address: string;
  readonly provinceCode: string;
  readonly area: Area;
  readonly content: string;
  readonly demand: string;
  readonly urgent: boolean;
  readonly emotion: Emotion;
}
