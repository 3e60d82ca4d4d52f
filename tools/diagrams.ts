// Writes docs/workflow.md from the tables of the rules: npm run diagrams
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowDocument } from './diagrams/workflow.ts';

const path = join(import.meta.dirname, '..', 'docs', 'workflow.md');
writeFileSync(path, workflowDocument());
console.log(`wrote ${path}`);
