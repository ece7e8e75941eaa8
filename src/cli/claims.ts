import { dirname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze, type Analysis } from '../analysis/analyze.js';
import { checkQnh } from '../analysis/qnh.js';
import { readAll } from '../analysis/read-all.js';
import { msg, str } from '../base/words.js';
import { judgeClaims } from '../case/claims/judge.js';
import type { OpenedFile } from '../case/finding-address.js';
import { filesOfCase, wantedFileWords } from '../case/files-of-case.js';
import { flightOfCase } from '../case/flight-of-case.js';
import type { CaseFile } from '../case/file/model.js';
import { parseCase } from '../case/file/parse.js';
import { caseExports } from '../export/case.js';
import { loadAirports, type Airports } from '../route/airports/index.js';
import { parseRoute } from '../route/parse-route.js';
import { claimsText } from './claims-text.js';
import { UsageError, type Command, type Terminal } from './command.js';
import { safe } from './layout.js';
import { sourcesOf, type HashedSource } from './source.js';

const options = { format: { type: 'string', default: 'text' }, qnh: { type: 'string' } } as const;

/** `claims CASE [FILE…]`: what the tracks say to the claims of a case; its own files where none are named. */
export const claimsCommand: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: true,
  });
  const [path, ...given] = positionals;
  if (path === undefined) throw new UsageError(msg('Expected a case file, got none.'));
  const known = ['text', ...caseExports.map(({ id }) => id)];
  if (!known.includes(values.format))
    throw new UsageError(msg(str`--format: expected ${known.join(', ')}, got “${values.format}”.`));
  const qnh = values.qnh === undefined ? undefined : qnhOf(values.qnh);
  const file = await caseAt(path, terminal);
  const airports = await loadAirports();
  const sources = await tracksOf(given.length > 0 ? given : ownFiles(file, path), terminal);
  const { analyses, opened, failed } = await analyzed(sources, file, airports, terminal, qnh);
  for (const wanted of filesOfCase(file, opened)) {
    const words = wantedFileWords(wanted);
    if (words) terminal.err(`${safe(words)}\n`);
  }
  const analysis = flightOfCase(file, analyses);
  const results = await judgeClaims(file, analysis, { airports });
  const chosen = caseExports.find(({ id }) => id === values.format);
  terminal.out(
    chosen ? await chosen.write({ file, results }) : claimsText(results, file, analysis, terminal),
  );
  return failed ? 2 : 0;
};

/** @throws UsageError */
function qnhOf(text: string): number {
  try {
    return checkQnh(Number(text));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** @throws UsageError for what is no case */
async function caseAt(path: string, { stdin }: Terminal): Promise<CaseFile> {
  try {
    const [source] = await sourcesOf(path, stdin);
    const [input] = await source.inputs(() => undefined);
    const chunks: Uint8Array[] = [];
    for await (const chunk of input.stream()) chunks.push(chunk);
    return parseCase(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(safe(`${path}: ${error.message}`));
  }
}

/** The files of a case on this disk: in its own folder or below, since a case comes from others. Nothing is fetched. */
function ownFiles({ flights }: CaseFile, path: string): string[] {
  if (/^https?:/i.test(path) || path === '-') return [];
  return flights.flatMap(({ files }) =>
    files.flatMap(({ name, address = name }) => {
      const local = normalize(address);
      const isBelow = !/^([a-z][a-z0-9+.-]*:|[\\/]|\.\.)/i.test(local);
      return isBelow ? [join(dirname(path), local)] : [];
    }),
  );
}

/** What cannot be opened is named as a file of the case that is missing. */
async function tracksOf(paths: readonly string[], { stdin, err }: Terminal): Promise<HashedSource[]> {
  const all = await Promise.all(
    paths.map((path) =>
      sourcesOf(path, stdin).catch((error: Error) => {
        err(`${safe(error.message)}\n`);
        return [];
      }),
    ),
  );
  return all.flat();
}

interface Analyzed {
  readonly analyses: readonly Analysis[];
  readonly opened: readonly OpenedFile[];
  readonly failed: boolean;
}

async function analyzed(
  sources: readonly HashedSource[],
  { route: plan }: CaseFile,
  airports: Airports,
  { err }: Terminal,
  qnh?: number,
): Promise<Analyzed> {
  const route = plan === undefined ? undefined : parseRoute(plan, airports);
  const surroundings = { airports, ...(route && { route }), ...(qnh !== undefined && { qnh }) };
  const analyses: Analysis[] = [];
  const opened: OpenedFile[] = [];
  let failed = false;
  for await (const outcome of readAll(sources, { taken: new Set() })) {
    if ('error' in outcome) {
      failed = true;
      const message = outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
      err(`${safe(`${outcome.name}: ${message}`)}\n`);
      continue;
    }
    opened.push({
      name: outcome.report.name,
      sha256: await sources[outcome.source].sha256().catch(() => ''),
    });
    analyses.push(...outcome.tracks.map((track) => analyze(track, surroundings)));
  }
  return { analyses, opened, failed };
}
