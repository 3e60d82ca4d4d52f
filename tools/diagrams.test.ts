import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edge, stateDiagram } from './diagrams/mermaid.ts';
import { workflowDocument } from './diagrams/workflow.ts';

describe('docs/workflow.md', () => {
  const document = workflowDocument();

  it('is what the tables say; after a change of the rules run npm run diagrams', () => {
    expect(readFileSync(join(import.meta.dirname, '..', 'docs', 'workflow.md'), 'utf8')).toBe(document);
  });

  it.each([
    '[*] --> open : register 登记',
    'dispatched --> replied : the last live order has ended and at least one was replied to',
    'closed --> open : reopen 重新开启',
    'open --> submitted : submitSuggestion 呈报建议',
    'issued --> accepted : accept 签收',
    'accepted --> replied : reply 回单',
  ])('draws %s', (arrow) => {
    expect(document).toContain(`  ${arrow}`);
  });
});

it('arrows between the same two states become one', () => {
  const arrows = [
    { from: edge, to: 'a', text: 'begin' },
    { from: 'a', to: 'b', text: 'go' },
    { from: 'a', to: 'b', text: 'run' },
    { from: 'a', to: 'b', text: 'go' },
  ];
  expect(stateDiagram({ a: '甲', b: '乙', c: '丙' }, arrows)).toEqual([
    '```mermaid',
    'stateDiagram-v2',
    '  state "a 甲" as a',
    '  state "b 乙" as b',
    '  [*] --> a : begin',
    '  a --> b : go<br/>run',
    '```',
  ]);
});
