import {
  SettingsError,
  checkSettings,
  mergeSettings,
  parseSetting,
  type Settings,
} from '../analysis/settings.js';
import { checkQnh } from '../analysis/qnh.js';
import { VICINITY_RADIUS, vicinityOf } from '../analysis/context.js';
import type { Dialect } from '../formats/base/dialect.js';
import { undoNames } from '../formats/base/undo-names.js';
import { dialectFromJson } from '../formats/csv/mapping.js';
import { detectors } from '../detectors/index.js';
import type { Vicinity } from '../finding/detector.js';
import { severities, type Severity } from '../finding/finding.js';
import type { Airports } from '../route/airports/index.js';
import { RouteError, type Route } from '../route/route.js';
import { RedactionError, type Redaction } from '../track/redact/redaction.js';
import { exportFormats } from '../export/index.js';
import { msg } from '../base/words.js';
import { UsageError } from './command.js';
import { jsonFile, textFile } from './option-files.js';
import { oneOf, parsed } from './parse.js';
import type { OutputOptions } from './output.js';
import { redactionOf, redactionOptions } from './redaction-options.js';
import { routeOption } from './route-option.js';

export interface AnalyzeArguments extends OutputOptions {
  readonly files: readonly string[];
  readonly failOn?: Severity;
  readonly undo: readonly string[];
  readonly dialect?: Dialect;
  /** A file for the result; standard output without one. */
  readonly output?: string;
  readonly route?: Route;
  readonly near?: Vicinity;
  /** hPa. */
  readonly qnh?: number;
  /** The report of a case that the pressure is from. */
  readonly qnhFrom?: string;
  /** What is left out of the result. */
  readonly redaction: Redaction;
  /** Ids of flights so far: unique over all files. */
  readonly taken: Set<string>;
}

const options = {
  route: { type: 'string' },
  waypoints: { type: 'string' },
  near: { type: 'string' },
  radius: { type: 'string' },
  qnh: { type: 'string' },
  format: { type: 'string', default: 'text' },
  output: { type: 'string' },
  'fail-on': { type: 'string' },
  set: { type: 'string', multiple: true, default: [] as string[] },
  settings: { type: 'string' },
  dialect: { type: 'string' },
  undo: { type: 'string', multiple: true, default: [] as string[] },
  ...redactionOptions,
} as const;

/** @throws UsageError for arguments that cannot be understood */
export async function analyzeArguments(
  args: readonly string[],
  airports: Airports,
): Promise<AnalyzeArguments> {
  const { values, positionals } = parsed(args, options);
  if (positionals.length === 0) throw new UsageError(msg('Expected at least one file to analyze, got none.'));
  const failOn = values['fail-on'];
  try {
    const { route: planned, waypoints } = values;
    if (waypoints !== undefined && planned === undefined)
      throw new UsageError(msg('Expected --route with --waypoints, found --waypoints alone.'));
    const route = planned === undefined ? undefined : await routeOption(planned, airports, waypoints);
    const dialect = values.dialect === undefined ? undefined : await dialectOf(values.dialect);
    const near = nearOf(values.near, values.radius, airports);
    return {
      files: positionals,
      taken: new Set(),
      format: oneOf('--format', values.format, ['text', ...exportFormats.map(({ id }) => id)]),
      ...(failOn !== undefined && { failOn: oneOf('--fail-on', failOn, severities) }),
      settings: await settingsOf(values.settings, values.set),
      undo: values.undo.map((name) => oneOf('--undo', name, undoNames)),
      ...(values.output !== undefined && { output: values.output }),
      redaction: redactionOf(values, positionals),
      ...(route && { route }),
      ...(near && { near }),
      ...(values.qnh !== undefined && { qnh: checkQnh(Number(values.qnh)) }),
      ...(dialect && { dialect }),
    };
  } catch (error) {
    const known = [SettingsError, RouteError, RedactionError, RangeError].some(
      (kind) => error instanceof kind,
    );
    throw known ? new UsageError((error as Error).message) : error;
  }
}

async function settingsOf(path: string | undefined, set: readonly string[]): Promise<Settings> {
  const fromFile = path === undefined ? {} : await jsonFile('--settings', path);
  return checkSettings(
    mergeSettings(checkSettings(fromFile, detectors), ...set.map(parseSetting)),
    detectors,
  );
}

async function dialectOf(path: string): Promise<Dialect> {
  try {
    return dialectFromJson(await textFile('--dialect', path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--dialect ${path}: ${(error as Error).message}`);
  }
}

function nearOf(
  code: string | undefined,
  radius: string | undefined,
  airports: Airports,
): Vicinity | undefined {
  if (code === undefined) {
    if (radius !== undefined)
      throw new UsageError(msg('Expected --near with --radius, found --radius alone.'));
    return undefined;
  }
  return vicinityOf(code, radius === undefined ? VICINITY_RADIUS : Number(radius), airports);
}
