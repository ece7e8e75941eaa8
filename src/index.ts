/**
 * The library without a screen: a file becomes tracks, a track and a route become an analysis, an analysis becomes
 * findings in words, JSON and files for other tools.
 */

// Tracks: parallel typed arrays, one entry a row.
export {
  NO_SQUAWK,
  UNKNOWN,
  columnNames,
  columnTypes,
  emergencies,
  hasPosition,
  makeTrack,
  sourceCode,
  sources,
  trackFrom,
} from './track/track.js';
export type {
  AltitudeReference,
  Column,
  Columns,
  Source,
  Track,
  TrackData,
  TrackMeta,
} from './track/track.js';
export { legsOf } from './track/legs.js';
export type { Legs } from './track/legs.js';
export { positionStatus, positionStatuses } from './track/status.js';
export type { PositionStatus, PositionStatusName, StatusOptions, StatusSpan } from './track/status.js';
export type { Range } from './track/runs.js';
export { cleanAltitude } from './track/clean/index.js';
export { decimate } from './track/decimate.js';

// Files: what can be read, and what reading did.
export { formats, readFile } from './formats/index.js';
export type { Format, Input, ReadOptions, ReadResult } from './formats/base/format.js';
export { dialects } from './formats/csv/dialects.js';
export type { Dialect, DialectColumn, DialectRule } from './formats/base/dialect.js';
export { checkDialect, dialectFromJson, dialectToJson } from './formats/csv/mapping.js';
export { ReadError } from './formats/base/report.js';
export type { FileReport, Problem, Repair } from './formats/base/report.js';
export { unpack } from './formats/unpack/index.js';

// Plans: what the flight is compared with.
export { airportsOf, loadAirports } from './route/airports/index.js';
export type { Airport, Airports, Runway } from './route/airports/index.js';
export { RouteError } from './route/route.js';
export { densify } from './route/densify.js';
export { parseRoute } from './route/parse-route.js';
export { readRoute } from './route/read-route.js';
export { loadNavaids, navaidsOf } from './route/navaids/index.js';
export type { Navaid, Navaids } from './route/navaids/index.js';
export { namedPointsOf } from './route/named-points.js';
export type { NamedPoints } from './route/named-points.js';
export { planText } from './plan/plan-text.js';
export { readPoints } from './plan/point-table.js';
export { readPlannedTable } from './plan/planned-table.js';
export { suggestRoutes } from './plan/suggest.js';
export type { RouteSuggestion } from './plan/suggest.js';
export { routeFromGeoJson } from './route/route-geojson.js';
export type { Route, Unresolved, Waypoint } from './route/route.js';
export { bands, deviationFrom } from './route/deviation/index.js';
export type { Band, Deviation } from './route/deviation/index.js';
export { airportName, placeOf, placeWords } from './route/nearest-airport.js';
export type { NearestAirport } from './route/nearest-airport.js';

// Detectors, and what each of them declares, apart from its rule. A page may add its own.
export { detectors } from './detectors/described.js';
export { declarations } from './finding/declarations/index.js';
export { defineDetector } from './finding/detector.js';
export { declareDetector } from './finding/declaration.js';
export { evidenceLabel, evidenceText, sentenceOf } from './finding/evidence.js';
export { severities } from './finding/finding.js';
export type {
  Declaration,
  EvidenceField,
  EvidenceFields,
  Option,
  Options,
  ValuesOf,
} from './finding/declaration.js';
export type { Context, Detector, Vicinity } from './finding/detector.js';
export type { Basis, BasisClass } from './finding/basis.js';
export type { Confidence, Evidence, Finding, Hit, Severity } from './finding/finding.js';

// Analysis: everything joined, in numbers, words and JSON.
export { analyze } from './analysis/analyze.js';
export type { Analysis, AnalyzeOptions } from './analysis/analyze.js';
export type { Settings } from './analysis/settings.js';
export { SettingsError, checkSettings, parseSetting } from './analysis/settings.js';
export { vicinityOf } from './analysis/context.js';
export { citeSentence } from './analysis/cite-sentence.js';
export { describe } from './analysis/describe.js';
export { eventsOf } from './analysis/events.js';
export { summarize } from './analysis/summary.js';
export type { Summary } from './analysis/summary.js';
export { summarySentences } from './analysis/summary-words.js';
export { analysisJson } from './analysis/json.js';
export type { AnalysisJson } from './analysis/json.js';

// Cases: what was published and said of a flight, next to its tracks.
export { emptyCase, laterThan, placeOfEvent, sourceOf } from './case/file/model.js';
export type {
  CaseClaim,
  CaseEvent,
  CaseFile,
  CaseFlight,
  CasePlace,
  CaseSource,
  CaseTrackFile,
  ClaimMeasure,
  ClaimTopic,
  DismissedFinding,
  Expectation,
  StoryStep,
  StoryView,
} from './case/file/model.js';
export { parseCase } from './case/file/parse.js';
export { judgeClaim, judgeClaims } from './case/claims/judge.js';
export type { ClaimResult, JudgeOptions, Verdict } from './case/claims/judge.js';
export { claimReviewJson, claimReviews } from './case/claims/review.js';
export {
  claimRowsWords,
  claimSentence,
  expectationWords,
  measuredWords,
  saidWords,
  supersededWords,
  valueWords,
  verdictWords,
} from './case/claims/words.js';
export { claimUnits } from './case/measures/convert.js';
export { measures } from './case/measures/index.js';
export type { Measure, Measured, MeasuredValue, Parameter } from './case/measures/measure.js';
export { isWater, loadCoast, surfaceAt } from './case/coast/coast.js';
export type { Coast, Surface } from './case/coast/coast.js';
export { caseJson, writeCase } from './case/file/write.js';
export type { CaseHistory } from './case/edit/history.js';
export { eventWords, eventsOfFlight, isFlightOf } from './case/events.js';
export { flightOfCase } from './case/flight-of-case.js';
export { addressOfFile, filesOfCase, wantedFileWords } from './case/files-of-case.js';
export type { WantedFile } from './case/files-of-case.js';
export { findingAddress, findingAt, parseFindingAddress } from './case/finding-address.js';
export type { AddressResult, FindingAddress, OpenedFile } from './case/finding-address.js';
export { pressuresOf, readWeather } from './case/weather.js';
export type { ReportedPressure, Weather } from './case/weather.js';
export { readSpreadsheet } from './case/spreadsheet/read.js';
export type { SpreadsheetProblem, SpreadsheetResult } from './case/spreadsheet/read.js';
export { spreadsheetCsv } from './case/spreadsheet/write.js';
export { caseExports } from './export/case.js';
export type { CaseExport, CaseExportInput } from './export/case.js';
export { VERSION } from './base/version.js';

// Exports: the same result for other tools and for readers.
export { analysisGeoJson, trackFeature } from './export/geojson.js';
export { findingsCsv, trackCsv } from './export/csv.js';
export { analysisKml } from './export/kml.js';
export { analysisReport } from './export/report/flight.js';

// Texts: English is in the code, other languages are loaded on request.
export { language, languages, setLanguage } from './base/language.js';

// Quantities: exact factors, and numbers for people.
export { formatClock, formatDuration, formatQuantity, formatTime } from './base/units.js';
export type { Unit } from './base/units.js';
