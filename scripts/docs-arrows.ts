// Draws the arrows between the rooms into ARCHITECTURE.md, from the imports: tsx scripts/docs-arrows.ts [--check]
import { join } from 'node:path';
import { arrowsDrawing } from './docs/arrows.js';
import { importsOf } from './docs/imports.js';
import { writeBetween } from './docs/marked.js';

const root = join(import.meta.dirname, '..');
const drawing = arrowsDrawing(importsOf(root));
await writeBetween(join(root, 'ARCHITECTURE.md'), '<!-- arrows -->', '<!-- /arrows -->', drawing);
