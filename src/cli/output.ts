import type { Analysis } from '../analysis/analyze.js';
import type { Settings } from '../analysis/settings.js';
import type { FailedFile } from '../analysis/json.js';
import { msg, str } from '../base/words.js';
import { exportFormats } from '../export/index.js';
import type { FileReport } from '../formats/base/report.js';
import type { Airports } from '../route/airports/index.js';
import { UsageError, type Terminal } from './command.js';
import { fileText, flightText } from './text.js';

/** The result for one file. */
export interface Result {
  readonly file: FileReport | FailedFile;
  readonly analyses: readonly Analysis[];
}

export interface OutputOptions {
  /** `text`, or the id of an export. */
  readonly format: string;
  /** Changed thresholds, for the report. */
  readonly settings: Settings;
}

/** Pieces of the output. @throws UsageError if the format is for one flight and there are more */
export async function outputOf(
  results: readonly Result[],
  { format, settings }: OutputOptions,
  airports: Airports,
  terminal: Terminal,
): Promise<Iterable<string>> {
  const files = results.map(({ file }) => file);
  const analyses = results.flatMap((result) => result.analyses);
  const chosen = exportFormats.find(({ id }) => id === format);
  if (!chosen) return [results.flatMap((result) => blocks(result, airports, terminal)).join('\n')];
  if (chosen.single && analyses.length !== 1)
    throw new UsageError(
      msg(
        str`--format ${format} is for one flight; found ${analyses.length}. Choose another format, or one file.`,
      ),
    );
  return chosen.write({ analyses, files, airports, settings });
}

function blocks({ file, analyses }: Result, airports: Airports, terminal: Terminal): string[] {
  if ('error' in file) return [];
  return [fileText(file, terminal), ...analyses.map((analysis) => flightText(analysis, airports, terminal))];
}
