import { type CSSProperties, useCallback } from 'react';
import { serverNow } from './clock.ts';
import { formatMoment, type MomentStyle } from './format.ts';
import { useZone } from './zone.ts';

/** An instant as the centre's clock shows it; the full time is in the tooltip. */
export function Moment({ at, format = 'minute' }: { at: string; format?: MomentStyle }) {
  const write = useMoment();
  return (
    <time dateTime={at} title={write(at, 'second')} style={figures}>
      {write(at, format)}
    </time>
  );
}

/** Writes ISO instants in the centre's zone, for where an element does not fit. */
export function useMoment(): (at: string, style?: MomentStyle) => string {
  const zone = useZone();
  return useCallback(
    (at, style = 'minute') => formatMoment(Date.parse(at), zone, style, serverNow()),
    [zone],
  );
}

const figures: CSSProperties = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' };
