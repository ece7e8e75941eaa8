import { isMovement } from '../derived/ground/flight-ends.js';
import type { Movement } from '../derived/ground/movements.js';
import type { Declaration } from '../finding/declaration.js';
import { declarations } from '../finding/declarations/index.js';
import type { Finding } from '../finding/finding.js';
import { NONE_SET_ASIDE, setAsideOf, type SetAsideFindings } from '../finding/set-aside.js';
import type { FileReport, Problem, Repair } from '../formats/base/report.js';
import type { Airports } from '../route/airports/index.js';
import type { Deviation } from '../route/deviation/index.js';
import type { Extreme } from '../route/deviation/greatest.js';
import { accuracyWords } from '../route/deviation/position-accuracy.js';
import type { Uncertainty, UncertaintyPart } from '../route/deviation/uncertainty.js';
import { navaidWords } from '../route/navaids/words.js';
import type { Route } from '../route/route.js';
import { altitudeStep } from '../track/references.js';
import type { PositionStatusName } from '../track/status.js';
import type { Track } from '../track/track.js';
import { formatTime } from '../base/units.js';
import { VERSION } from '../base/version.js';
import type { Analysis } from './analyze.js';
import { coverageOf } from './coverage.js';
import { describe } from './describe.js';
import { figuresOf } from './figures-of.js';
import { landingJson } from './landing-json.js';
import { endWords } from './movement-words.js';
import type { Settings } from './settings.js';
import { summarize, type Summary } from './summary.js';

/** A file that could not be read is listed with its error. */
export interface FailedFile {
  readonly name: string;
  readonly error: { readonly message: string; readonly row: number };
  /** Of the file as given, where it could be opened at all. */
  readonly sha256?: string;
  readonly bytes?: number;
}

/** Numbers as JSON has them: missing is null, and no more digits than a float32 column or a measurement carries. */
const number = (value: number, digits = 4): number | null =>
  Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
const time = (seconds: number): string | null => (Number.isFinite(seconds) ? formatTime(seconds) : null);

const problemJson = ({ row, message, count, rows }: Problem) => ({ row, message, count, rows: [...rows] });
const repairJson = (repair: Repair) => ({
  kind: repair.kind,
  ...problemJson(repair),
  ...(repair.undo !== undefined && { undo: repair.undo }),
});

/** What was done with one file; see docs/json.md. */
export function fileJson(report: FileReport | FailedFile) {
  if ('error' in report) {
    const { message, row } = report.error;
    const problems = [{ row, message, count: 1, rows: row > 0 ? [row] : [] }];
    const { name, sha256 = '', bytes = 0 } = report;
    return { ...emptyFile, name, sha256, bytes, error: message, problems };
  }
  const { name, origin, format, reason, sha256, bytes, rows, used, setAside } = report;
  return {
    ...{ name, format, reason, sha256, bytes, rows, used, setAside },
    ...(origin && { origin: { ...origin } }),
    problems: report.problems.map(problemJson),
    repairs: report.repairs.map(repairJson),
  };
}

const emptyFile = {
  name: '',
  format: '',
  reason: '',
  sha256: '',
  bytes: 0,
  rows: 0,
  used: 0,
  setAside: 0,
  problems: [],
  repairs: [],
};

function uncertaintyJson({ nm, parts, unknown, positionSource }: Uncertainty) {
  return {
    nm: number(nm),
    parts: numbers(parts as Record<UncertaintyPart, number>),
    ...(positionSource !== undefined && { position: accuracyWords(positionSource) }),
    unknown: [...unknown],
  };
}

const extremeJson = ({ nm, side, time: at }: Extreme) => ({ nm: number(nm), side, at: time(at) });

function deviationJson(deviation: Deviation, { kind }: Route) {
  const { max, enRoute, beyond, undefinedShare, estimatedShare, p95 } = deviation;
  const { minutesOutside, minutesUncertain } = deviation;
  return {
    line: kind,
    maxNm: max ? number(max.nm) : null,
    side: max ? max.side : null,
    at: max ? time(max.time) : null,
    uncertainty: max ? uncertaintyJson(max.uncertainty) : null,
    enRoute: enRoute ? extremeJson(enRoute) : null,
    beyond: beyond ? { ...extremeJson(beyond), basis: beyond.basis } : null,
    undefinedShare: number(undefinedShare),
    estimatedShare: number(estimatedShare),
    p95Nm: number(p95),
    minutesOutside: numbers(minutesOutside),
    minutesUncertain: numbers(minutesUncertain),
  };
}

function numbers<K extends string>(values: Readonly<Record<K, number>>): Record<K, number | null> {
  const entries = Object.entries<number>(values).map(([key, value]) => [key, number(value)]);
  return Object.fromEntries(entries) as Record<K, number | null>;
}

function evidenceJson(evidence: Finding['evidence']): Record<string, number | string | null> {
  const entries = Object.entries(evidence);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'number' ? number(value) : value]),
  );
}

/** Units of the numbers in the evidence; of counts, ratios and words none. */
function evidenceUnits({ kind, evidence }: Finding): Record<string, string> {
  const declared = declarations.find((one) => one.kind === kind)?.evidence ?? {};
  return Object.fromEntries(
    Object.keys(evidence).flatMap((name): [string, string][] => {
      const field = Object.hasOwn(declared, name) ? declared[name] : undefined;
      const unit = field && 'unit' in field ? field.unit : '';
      return unit && unit !== 'count' && unit !== 'ratio' && unit !== 'code' ? [[name, unit]] : [];
    }),
  );
}

/** Lines of the source file on which the finding rests: the first and the last, and each of them where they are few. */
function rowsJson({ start, end, rows, support }: Finding, track: Track) {
  return {
    first: track.row[start],
    last: track.row[end],
    ...(rows && { each: rows.map((row) => track.row[row]) }),
    ...(support && { support: support.map((row) => track.row[row]) }),
  };
}

/** What is known of the published figures that it rests on. */
function figuresJson(finding: Finding, track: Track) {
  const figures = figuresOf(finding, track);
  return figures.length > 0 ? { figures: figures.map((figure) => ({ ...figure })) } : {};
}

/** That the case sets it aside: who did, when and why. */
function setAsideJson(finding: Finding, { meta }: Track, all: SetAsideFindings) {
  const aside = setAsideOf(all, meta.id, finding);
  return aside ? { setAside: { ...aside } } : {};
}

function findingJson(
  finding: Finding,
  { track, status }: Analysis,
  airports: Airports | undefined,
  setAside: SetAsideFindings,
) {
  const { id, kind, category, startTime, endTime, severity, confidence, value, unit, basisClass } = finding;
  return {
    ...{ id, kind, category, start: time(startTime), end: time(endTime), severity, confidence },
    value: number(value),
    unit,
    evidence: evidenceJson(finding.evidence),
    evidenceUnits: evidenceUnits(finding),
    message: describe(finding, track, airports, { status }),
    alternatives: [...finding.alternatives],
    untested: [...(finding.untested ?? [])],
    rows: rowsJson(finding, track),
    basis: { ...finding.basis },
    basisClass,
    ...figuresJson(finding, track),
    ...(finding.parts && { parts: finding.parts.map((part) => part.id) }),
    ...(finding.partOf !== undefined && { partOf: finding.partOf }),
    ...setAsideJson(finding, track, setAside),
  };
}

const planJson = ({ title, kind, length, points, unresolved = [] }: Route) => ({
  title,
  kind,
  lengthNm: number(length),
  points: points.map(({ name, lat, lon, navaid }) => ({
    ...{ name, lat, lon },
    ...(navaid && { beacon: navaidWords(navaid) }),
  })),
  unresolved: unresolved.map(({ word, why }) => ({ word, why })),
});

const movementJson = ({ kind, time: at, within, airport, runway, confidence }: Movement) => ({
  kind,
  at: time(at),
  withinSeconds: number(within),
  airport: airport ? airport.icao || airport.iata : null,
  runway: runway ?? null,
  confidence,
});

/** Take-off and landing; where one is not told, why. `movements` has full stops in between too. */
function endsJson({ ends }: Summary) {
  if (!ends) return { movements: [], takeoff: null, landing: null, notObserved: {} };
  const { takeoff, landing, between } = ends;
  const words = endWords(ends);
  const all = [takeoff, ...between, landing].filter(isMovement);
  return {
    movements: all.map(movementJson),
    takeoff: isMovement(takeoff) ? movementJson(takeoff) : null,
    landing: isMovement(landing) ? movementJson(landing) : null,
    notObserved: {
      ...(!isMovement(takeoff) && { takeoff: words.takeoff }),
      ...(!isMovement(landing) && { landing: words.landing }),
    },
  };
}

/**
 * One flight with its findings; see docs/json.md.
 * @param setAside findings that a case sets aside: they stay in the list, and say so
 */
export function flightJson(analysis: Analysis, airports?: Airports, setAside = NONE_SET_ASIDE) {
  const { track, route, deviation, qnh, qnhFrom, findings, notRun } = analysis;
  const { meta } = track;
  const summary = summarize(analysis, airports);
  const { start, end, rows, positions, status, pathLength } = summary;
  return {
    id: meta.id,
    callsign: meta.callsign ?? null,
    icao24: meta.icao24 ?? null,
    registration: meta.registration ?? null,
    aircraftType: meta.aircraftType ?? null,
    file: meta.file,
    notice: meta.notice ?? null,
    altitudeReference: meta.altitudeReference,
    altitudeStep: number(altitudeStep(track)),
    headingReference: meta.headingReference ?? null,
    ...(qnh !== undefined && { qnhHpa: number(qnh) }),
    ...(qnhFrom && { qnhFrom }),
    rows,
    positions,
    start: time(start),
    end: time(end),
    ...(pathLength !== undefined && { pathNm: number(pathLength) }),
    route: route ? route.id : null,
    plan: route ? planJson(route) : null,
    deviation: deviation && route ? deviationJson(deviation, route) : null,
    status: numbers<PositionStatusName>(status),
    ...endsJson(summary),
    landings: (analysis.landings ?? []).map((landing) => landingJson(landing, track)),
    findings: findings.map((finding) => findingJson(finding, analysis, airports, setAside)),
    notRun: notRun.map(({ kind, why }) => ({ kind, why })),
    coverage: coverageOf(analysis, declarations).map(({ kind, looked, of, why }) => ({
      kind,
      lookedSeconds: number(looked),
      ofSeconds: number(of),
      why: why ?? null,
    })),
  };
}

/**
 * Raised when a field changes its meaning or its type; new fields alone do not raise it. 2: `confidence` may be null,
 * `basisClass` says why.
 */
export const JSON_VERSION = 2;

/** With what a result was made: the version, and the thresholds that were changed. */
export const madeWithJson = (settings: Settings) => ({ crosstrack: VERSION, settings: { ...settings } });

/** The whole result, as the command line prints it and the page exports it; `analysis.schema.json` describes it. */
export function analysisJson(
  files: readonly (FileReport | FailedFile)[],
  analyses: readonly Analysis[],
  airports?: Airports,
  setAside = NONE_SET_ASIDE,
  settings: Settings = {},
) {
  return {
    version: JSON_VERSION,
    ...madeWithJson(settings),
    files: files.map(fileJson),
    flights: analyses.map((analysis) => flightJson(analysis, airports, setAside)),
  };
}

export type AnalysisJson = ReturnType<typeof analysisJson>;

/** What a detector declares, texts in the reader's language. The names of the fields are older than those of the code. */
export function detectorJson(declaration: Declaration) {
  const { kind, title, rule, category, unit, needs, needsRoute, absorbs } = declaration;
  const options = Object.entries(declaration.options).map(([name, { label, source, ...numbers }]) => [
    name,
    { label: label(), ...numbers, source: source() },
  ]);
  const units = Object.entries(declaration.evidence).flatMap(([name, field]) =>
    'unit' in field ? [[name, field.unit]] : [],
  );
  return {
    ...{ id: kind, title: title(), about: rule(), category, unit, needs },
    ...(needsRoute && { needsRoute }),
    ...(absorbs && { absorbs }),
    options: Object.fromEntries(options) as object,
    evidenceUnits: Object.fromEntries(units) as Readonly<Record<string, string>>,
    alternatives: declaration.alternatives(),
    limits: declaration.limits(),
  };
}
