import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gauge } from './backlog.ts';
import type { Metric } from './exposition.ts';

const resolutionMs = 10;

/** Watches this process; answers its metrics, and how to stop watching. */
export function processMetrics(): { readonly metrics: () => Metric[]; readonly stop: () => void } {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  return {
    stop: () => void delay.disable(),
    metrics: () => {
      const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      // The timer's own period is part of what is measured.
      const lag = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolutionMs / 1000);
      const samples = [
        { labels: { quantile: '0.5' }, value: lag(delay.percentile(50)) },
        { labels: { quantile: '0.99' }, value: lag(delay.percentile(99)) },
        { labels: { quantile: '1' }, value: lag(delay.max) },
      ];
      // Since the last time it was asked: an hour-old peak says nothing about now.
      delay.reset();
      return [
        { name: 'redress_event_loop_lag_seconds', help: 'Lag since the last scrape', type: 'gauge', samples },
        gauge('process_resident_memory_bytes', 'Memory of the process', rss),
        gauge('nodejs_heap_used_bytes', 'Used heap', heapUsed),
        gauge('nodejs_heap_size_bytes', 'Size of the heap', heapTotal),
        gauge('nodejs_external_memory_bytes', 'Memory outside of the heap', external),
        {
          name: 'process_cpu_seconds_total',
          help: 'Processor time used',
          type: 'counter',
          samples: [{ value: (user + system) / 1e6 }],
        },
        gauge('process_start_time_seconds', 'When the process started', performance.timeOrigin / 1000),
      ];
    },
  };
}
