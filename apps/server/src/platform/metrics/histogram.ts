import type { Labels, Metric, Sample } from './exposition.ts';

/** Counts durations in buckets, apart for each set of labels. */
export interface Histogram {
  readonly observe: (labels: Labels, seconds: number) => void;
  readonly metric: () => Metric;
}

interface Series {
  readonly labels: Labels;
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Upper ends of the buckets in seconds: fine where the limits of the product lie (15 ms to 1 s). */
export const durationBuckets = [0.005, 0.01, 0.015, 0.02, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A histogram of durations; label values must come from a small set (patterns of routes, never addresses). */
export function histogram(
  name: string,
  help: string,
  buckets: readonly number[] = durationBuckets,
): Histogram {
  const all = new Map<string, Series>();
  const seriesOf = (labels: Labels) => {
    const key = Object.values(labels).join('\n');
    const known = all.get(key) ?? { labels, counts: buckets.map(() => 0), sum: 0, count: 0 };
    all.set(key, known);
    return known;
  };
  return {
    observe: (labels, seconds) => {
      const series = seriesOf(labels);
      series.sum += seconds;
      series.count += 1;
      const place = buckets.findIndex((end) => seconds <= end);
      if (place >= 0) series.counts[place] = (series.counts[place] ?? 0) + 1;
    },
    metric: () => ({
      name,
      help,
      type: 'histogram',
      samples: [...all.values()].flatMap((series) => samplesOf(series, buckets)),
    }),
  };
}

function samplesOf({ labels, counts, sum, count }: Series, buckets: readonly number[]): Sample[] {
  let below = 0;
  const parts = buckets.map((end, place) => {
    below += counts[place] ?? 0;
    return { suffix: '_bucket', labels: { ...labels, le: String(end) }, value: below };
  });
  return [
    ...parts,
    { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: count },
  ];
}
