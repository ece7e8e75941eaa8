import { analyze, type Analysis } from '../analysis/analyze.js';
import { checkQnh } from '../analysis/qnh.js';
import { readAll } from '../analysis/read-all.js';
import { msg } from '../base/words.js';
import { judgeClaims } from '../case/claims/judge.js';
import { dismissedStates } from '../case/dismissed.js';
import type { OpenedFile } from '../case/finding-address.js';
import { flightOfCase } from '../case/flight-of-case.js';
import type { CaseFile } from '../case/file/model.js';
import { caseExports } from '../export/case.js';
import { loadAirports, type Airports } from '../route/airports/index.js';
import { caseAt, caseInput, caseProblems } from './case-file.js';
import { claimsText } from './claims-text.js';
import { UsageError, type Command, type Terminal } from './command.js';
import { safe } from './layout.js';
import { oneOf, parsed } from './parse.js';
import { sourcesOf, type HashedSource } from './source.js';

const options = { format: { type: 'string', default: 'text' }, qnh: { type: 'string' } } as const;

/** `claims CASE [FILE…]`: what the tracks say to the claims of a case; its own files where none are named. */
export const claimsCommand: Command = async (args, terminal) => {
  const { values, positionals } = parsed(args, options);
  const [path, ...named] = positionals;
  if (path === undefined) throw new UsageError(msg('Expected a case file, got none.'));
  oneOf('--format', values.format, ['text', ...caseExports.map(({ id }) => id)]);
  const qnh = values.qnh === undefined ? undefined : qnhOf(values.qnh);
  const { file, paths } = await caseAt(path, terminal.stdin);
  const airports = await loadAirports();
  const sources = await tracksOf(named.length > 0 ? named : paths, terminal);
  const { analyses, opened, failed } = await analyzed(sources, file, airports, terminal, qnh);
  for (const words of caseProblems(file, opened)) terminal.err(`${safe(words)}\n`);
  const analysis = flightOfCase(file, analyses);
  const results = await judgeClaims(file, analysis, { airports });
  const chosen = caseExports.find(({ id }) => id === values.format);
  const dismissed = dismissedStates(file, analyses, opened);
  terminal.out(
    chosen
      ? await chosen.write({ file, results })
      : claimsText({ file, results, dismissed, ...(analysis && { analysis }) }, terminal),
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
  file: CaseFile,
  airports: Airports,
  { err }: Terminal,
  qnh?: number,
): Promise<Analyzed> {
  const { qnhFrom, ...own } = await caseInput(file, airports);
  const pressure = qnh === undefined ? { ...(qnhFrom !== undefined && { qnhFrom }) } : { qnh };
  const input = { airports, ...own, ...pressure };
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
    analyses.push(...outcome.tracks.map((track) => analyze(track, input)));
  }
  return { analyses, opened, failed };
}
