import { analyze } from '../analysis/analyze.js';
import { readAll } from '../analysis/read-all.js';
import { setAsideFindings } from '../case/dismissed.js';
import { publishedCase } from '../export/published.js';
import { NONE_SET_ASIDE, setAsideOf, type SetAsideFindings } from '../finding/set-aside.js';
import { severities, type Severity } from '../finding/finding.js';
import type { FileReport } from '../formats/base/report.js';
import { loadAirports, type Airports } from '../route/airports/index.js';
import { caseAndTracks, caseProblems, withCase } from './case-file.js';
import { msg, str } from '../base/words.js';
import { analyzeArguments, type AnalyzeArguments } from './analyze-options.js';
import type { Command, Exit, Terminal } from './command.js';
import { safe } from './layout.js';
import { writePieces } from './output-file.js';
import { outputOf, type Result } from './output.js';
import { nameOf, sourcesOf, type HashedSource } from './source.js';

/** `analyze FILE…` */
export const analyzeCommand: Command = async (args, terminal) => {
  const airports = await loadAirports();
  const asked = await analyzeArguments(args, airports);
  const { given, tracks } = await caseAndTracks(asked.files, terminal.stdin);
  const how = given ? await withCase(asked, given, airports) : asked;
  const results: Result[] = [];
  for (const path of tracks) {
    const sources = await sourcesOf(path, terminal.stdin).catch((error: unknown) => {
      results.push(failed(nameOf(path), error, terminal));
      return [];
    });
    for await (const result of resultsOf(sources, how, airports, terminal)) results.push(result);
  }
  const opened = results.map(({ file: { name, sha256 = '' } }) => ({ name, sha256 }));
  if (given) for (const words of caseProblems(given.file, opened)) terminal.err(`${safe(words)}\n`);
  const analyses = results.flatMap((result) => result.analyses);
  const setAside = given ? setAsideFindings(given.file, analyses, opened) : NONE_SET_ASIDE;
  const published = given && (() => publishedCase(given.file, analyses, opened, airports));
  const output = { ...how, setAside, ...(published && { published }) };
  const pieces = await outputOf(results, output, airports, terminal);
  if (how.output === undefined) for (const piece of pieces) terminal.out(piece);
  else await writePieces(how.output, pieces);
  return exitOf(results, setAside, how.failOn);
};

const lineOf = (name: string, row: number): string => (row > 0 ? `${name}:${row}` : name);

function failed(name: string, error: unknown, { err }: Terminal): Result {
  const given = error instanceof Error ? error.message : String(error);
  // Some messages begin with the file's name.
  const message = given.startsWith(`${name}: `) ? given.slice(name.length + 2) : given;
  const row = error instanceof Error && 'row' in error && typeof error.row === 'number' ? error.row : 0;
  err(`${safe(`${lineOf(name, row)}: ${message}`)}\n`);
  return { file: { name, error: { message, row } }, analyses: [] };
}

function printProblems({ name, problems }: FileReport, { err }: Terminal): void {
  for (const { row, message, count } of problems) {
    const text = count > 1 ? msg(str`${message} (${count} rows)`) : message;
    err(`${safe(`${lineOf(name, row)}: ${text}`)}\n`);
  }
}

async function* resultsOf(
  sources: readonly HashedSource[],
  { route, near, qnh, qnhFrom, settings, undo, dialect, taken }: AnalyzeArguments,
  airports: Airports,
  terminal: Terminal,
): AsyncGenerator<Result> {
  const given = {
    ...(route && { route }),
    ...(near && { near }),
    ...(qnh !== undefined && { qnh }),
    ...(qnhFrom !== undefined && { qnhFrom }),
  };
  const options = { airports, settings, ...given };
  for await (const outcome of readAll(sources, { taken, undo, ...(dialect && { dialect }) })) {
    const from = sources[outcome.source];
    // A file with unreadable content has a hash like any other; one that cannot be opened has none.
    const sha256 = await from.sha256().catch(() => '');
    if ('error' in outcome) {
      const { file, analyses } = failed(outcome.name, outcome.error, terminal);
      yield { file: { ...file, sha256, bytes: from.size }, analyses };
    } else {
      const file = { ...outcome.report, sha256 };
      printProblems(file, terminal);
      yield { file, analyses: outcome.tracks.map((track) => analyze(track, options)) };
    }
  }
}

/** What a case sets aside is known, and does not count. */
function exitOf(results: readonly Result[], setAside: SetAsideFindings, failOn?: Severity): Exit {
  if (results.some(({ file }) => 'error' in file)) return 2;
  if (failOn === undefined) return 0;
  const grave = severities.slice(severities.indexOf(failOn));
  const findings = results.flatMap(({ analyses }) =>
    analyses.flatMap(({ track: { meta }, findings: all }) =>
      all.filter((finding) => !setAsideOf(setAside, meta.id, finding)),
    ),
  );
  return findings.some(({ severity }) => grave.includes(severity)) ? 1 : 0;
}
