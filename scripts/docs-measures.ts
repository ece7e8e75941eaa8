// Writes the reference of the measures into docs/case.md, from their declarations: tsx scripts/docs-measures.ts [--check]
import { join } from 'node:path';
import { measures } from '../src/case/measures/index.js';
import { writeBetween } from './docs/marked.js';
import { measuresReference } from './docs/measures.js';

const page = join(import.meta.dirname, '..', 'docs', 'case.md');
await writeBetween(page, '<!-- measures -->', '<!-- /measures -->', measuresReference(measures));
