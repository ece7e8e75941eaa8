/**
 * npm run accuracy: measures every detector on a synthetic world whose events are known (scripts/accuracy/world), and on the
 * labeled recordings in $CROSSTRACK_TRACKS if that is set; writes docs/accuracy.json and, from it, docs/accuracy.md. The
 * figures of the recordings are kept as they are if the folder is not set. Deterministic by seed; some minutes.
 * `npm run accuracy -- --page` writes the page again from the figures that are there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { declarations } from '../src/finding/declarations/index.js';
import { page, type Stored } from './accuracy/page.js';
import { recordOf } from './accuracy/record.js';
import { recordedOf } from './accuracy/recorded.js';
import { EVENTS_ONLY, run, SAMPLINGS } from './accuracy/run.js';
import { sampleOf } from './accuracy/sample.js';
import { evaluateFolder } from './evaluate/totals.js';

/** Flights drawn from each family. */
const SEEDS = 12;

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs');
const [data, text] = [join(docs, 'accuracy.json'), join(docs, 'accuracy.md')];

async function write(path: string, content: string): Promise<void> {
  const parser = path.endsWith('.md') ? 'markdown' : 'json';
  writeFileSync(path, await format(content, { ...(await resolveConfig(path)), parser }));
}

function stored(): Stored | undefined {
  try {
    return JSON.parse(readFileSync(data, 'utf8')) as Stored;
  } catch {
    return undefined;
  }
}

async function measured(): Promise<Stored> {
  const seeds = Array.from({ length: SEEDS }, (_, k) => k + 1);
  const kinds = declarations.map(({ kind }) => kind);
  const onDone = (name: string): void => void process.stderr.write(`${name}\n`);
  const results = await run({ seeds, samplings: SAMPLINGS, eventsOnly: EVENTS_ONLY, onDone }, kinds);
  const folder = process.env.CROSSTRACK_TRACKS;
  const recorded = folder ? recordedOf(await evaluateFolder(folder)) : stored()?.recorded;
  return { ...recordOf(results, SEEDS), sample: await sampleOf(), ...(recorded && { recorded }) };
}

const record = (process.argv.includes('--page') && stored()) || (await measured());
await write(data, JSON.stringify(record));
await write(text, page(record));
process.stdout.write('docs/accuracy.json and docs/accuracy.md written.\n');
