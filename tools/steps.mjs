import { seconds } from './command.mjs';

/**
 * Runs steps, two at a time (the machines we know have two cores), and prints each one's name, time and outcome, and what
 * it said when it failed. Answers how many passed and failed.
 * @param {readonly { name: string, run: () => Promise<{ code: number, output: string, ms: number }> }[]} steps
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(steps) {
  const waiting = [...steps];
  const counts = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { code, output, ms } = await step.run();
      counts[code === 0 ? 'passed' : 'failed'] += 1;
      const last = output.trim().split('\n').at(-1) ?? '';
      const remark = code === 0 && step.tells ? `  ${last}` : '';
      console.log(
        `  ${code === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(22)} ${seconds(ms).padStart(7)}${remark}`,
      );
      if (code !== 0) console.log(indent(output.trim()));
    }
  };
  await Promise.all([worker(), worker()]);
  return counts;
}

function indent(text) {
  return text.replace(/^/gm, '      ');
}
