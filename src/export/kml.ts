import type { Analysis } from '../analysis/analyze.js';
import { describe } from '../analysis/describe.js';
import { settingsText, type Settings } from '../analysis/settings.js';
import { flightName, summarySentences } from '../analysis/summary-words.js';
import { summarize } from '../analysis/summary.js';
import { declarations } from '../finding/declarations/index.js';
import { titleOf } from '../finding/declarations/titles.js';
import {
  NONE_SET_ASIDE,
  setAsideOf,
  setAsideWords,
  type SetAside,
  type SetAsideFindings,
} from '../finding/set-aside.js';
import type { Finding } from '../finding/finding.js';
import { isComputed } from '../finding/basis.js';
import { basisClassWords, severityWords } from '../finding/words.js';
import type { Airports } from '../route/airports/index.js';
import { densify } from '../route/densify.js';
import type { Route } from '../route/route.js';
import { hasPosition, type Track } from '../track/track.js';
import { formatTime } from '../base/units.js';
import { VERSION } from '../base/version.js';
import { msg, str } from '../base/words.js';
import { trackPlacemarks, trackSchema, trackStyles } from './kml-track.js';
import { element } from '../base/markup.js';

/** A KML 2.2 document with gx:Track for each flight, its planned line and a place for each finding. */
export function analysisKml(
  analyses: readonly Analysis[],
  airports?: Airports,
  setAside = NONE_SET_ASIDE,
  settings: Settings = {},
): string {
  const changed = Object.keys(settings).length > 0 ? settingsText(settings) : msg('defaults');
  const folders = analyses.map((analysis) => flightFolder(analysis, airports, setAside));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>',
    element('name', analyses.map(({ track }) => track.meta.id).join(', ')),
    element('description', msg(str`Made with Crosstrack ${VERSION}. Settings: ${changed}.`)),
    trackStyles(),
    '<Style id="route"><LineStyle><color>ff444444</color><width>2</width></LineStyle></Style>',
    trackSchema(analyses.map(({ track }) => track)),
    ...folders,
    '</Document></kml>',
    '',
  ].join('\n');
}

function flightFolder(analysis: Analysis, airports: Airports | undefined, all: SetAsideFindings): string {
  const { track, route, findings } = analysis;
  const summary = summarize(analysis, airports);
  const title = flightName(summary);
  const without = summary.rows - summary.positions;
  const description = [
    ...summarySentences(summary),
    ...(without > 0
      ? [msg(str`${without} rows have no position: they are in this file, but no map can show them.`)]
      : []),
    msg(str`File: ${track.meta.file}.`),
  ].join('\n');
  return [
    `<Folder>${element('name', title)}${element('description', description)}${about(track)}`,
    ...(route ? [routePlacemark(route)] : []),
    ...trackPlacemarks(analysis, title, track.meta.notice ?? ''),
    ...findings.map((finding) =>
      findingPlacemark(finding, analysis, airports, setAsideOf(all, track.meta.id, finding)),
    ),
    '</Folder>',
  ].join('\n');
}

/** What the reader needs to make the same flight of it again. */
function about({ meta }: Track): string {
  const { callsign, icao24, registration, aircraftType, altitudeReference, headingReference, notice } = meta;
  const figures = meta.figures && JSON.stringify(meta.figures);
  const known = {
    callsign,
    icao24,
    registration,
    aircraftType,
    altitudeReference,
    headingReference,
    notice,
    figures,
  };
  const data = Object.entries(known).map(([name, value]) =>
    value ? `<Data name="crosstrack:${name}">${element('value', value)}</Data>` : '',
  );
  return `<ExtendedData>${data.join('')}</ExtendedData>`;
}

function routePlacemark(route: Route): string {
  const lines = densify(route).map((line) => {
    const places = line
      .map((place) => place.map((degrees) => Number(degrees.toFixed(6))).join(','))
      .join(' ');
    return `<LineString><tessellate>1</tessellate><coordinates>${places}</coordinates></LineString>`;
  });
  return `<Placemark>${element('name', route.title)}<styleUrl>#route</styleUrl><MultiGeometry>${lines.join('')}</MultiGeometry></Placemark>`;
}

/** `warning`; `modeled` where it rests on modeled rows. */
const gravity = ({ basisClass, severity }: Finding): string =>
  isComputed(basisClass) ? basisClassWords[basisClass]() : severityWords[severity]();

const timeSpan = ({ startTime, endTime }: Finding): string =>
  Number.isFinite(startTime) && Number.isFinite(endTime)
    ? `<TimeSpan>${element('begin', formatTime(startTime))}${element('end', formatTime(endTime))}</TimeSpan>`
    : '';

/**
 * At the finding's first row with a position; without a point if none. A span of time, which a map shows it in, and which no
 * reader takes for the time of a point of the track.
 */
function findingPlacemark(
  finding: Finding,
  { track, status }: Analysis,
  airports?: Airports,
  aside?: SetAside,
): string {
  let row = finding.start;
  while (row <= finding.end && !hasPosition(track, row)) row++;
  const place =
    row > finding.end ? '' : `<Point><coordinates>${track.lon[row]},${track.lat[row]}</coordinates></Point>`;
  const words = describe(finding, track, airports, { status });
  return [
    `<Placemark>${element('name', `${titleOf(finding.kind, declarations)} (${gravity(finding)})`)}`,
    element('description', aside ? `${words} ${msg(str`Set aside: ${setAsideWords(aside)}`)}` : words),
    `${timeSpan(finding)}${place}</Placemark>`,
  ].join('');
}
