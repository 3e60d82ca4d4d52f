import { expect, it } from 'vitest';
import { exposition } from './exposition.ts';
import { histogram } from './histogram.ts';

it('a histogram is told in the text format of Prometheus, its buckets added up', () => {
  const durations = histogram('request_seconds', 'How long', [0.01, 0.1]);
  for (const seconds of [0.01, 0.05, 3]) durations.observe({ route: '/a/:id' }, seconds);
  expect(exposition([durations.metric()])).toBe(
    `# HELP request_seconds How long
# TYPE request_seconds histogram
request_seconds_bucket{route="/a/:id",le="0.01"} 1
request_seconds_bucket{route="/a/:id",le="0.1"} 2
request_seconds_bucket{route="/a/:id",le="+Inf"} 3
request_seconds_sum{route="/a/:id"} 3.06
request_seconds_count{route="/a/:id"} 3
`,
  );
});

it('labels cannot break out of their quotes', () => {
  const samples = [{ labels: { what: 'a"b\\c\nd' }, value: Number.POSITIVE_INFINITY }];
  const text = exposition([{ name: 'm', help: 'h', type: 'gauge', samples }]);
  expect(text).toContain('m{what="a\\"b\\\\c\\nd"} +Inf\n');
});
