import type { Source } from '../../track/track.js';
import { FOOT, FOOT_PER_MINUTE, KNOT } from '../../base/units.js';
import { msg } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { at, isList, isObject, readJsonDocuments, text } from '../base/json.js';
import type { Json, JsonObject } from '../base/json.js';
import { ReadError } from '../base/report.js';
import { RowWriter } from '../base/row-writer.js';

const FEET = 1 / FOOT;
const KNOTS = 1 / KNOT;
const FEET_PER_MINUTE = 1 / FOOT_PER_MINUTE;
const [ADDRESS, CALLSIGN, , FIXED, , LON, LAT, BARO, GROUND, SPEED, TRACK, RATE, , GEO, SQUAWK] =
  Array(15).keys();

/** @throws ReadError */
export async function readOpenSky(input: Input, options: ReadOptions): Promise<ReadResult> {
  const answers = (await readJsonDocuments(input, options)).flatMap((value) =>
    isList(value) ? value : [value],
  );
  const tracks = answers.filter((answer) => isList(at(answer, 'path')));
  const writer = new RowWriter(input, options, {
    format: 'opensky-json',
    reason: tracks.length ? msg('JSON with "path" of OpenSky.') : msg('JSON with "states" of OpenSky.'),
    altitudeReference: 'pressure',
  });
  if (tracks.length) addTracks(writer, tracks);
  else addSnapshots(writer, answers);
  return writer.finish(msg('states with a time and an address, or a path with times'));
}

function addSnapshots(writer: RowWriter, answers: readonly Json[]): void {
  const filled = answers.filter((answer) => (at(answer, 'states', 'length') as number) > 0);
  if (new Set(filled.map((answer) => at(answer, 'time'))).size === 1) {
    throw new ReadError(
      msg(
        'Expected states of several times, found one snapshot; a track needs a series of them, one answer after the other.',
      ),
    );
  }
  let row = 0;
  for (const answer of answers) {
    const states = at(answer, 'states');
    if (!isList(states)) {
      if (states !== null) writer.report.problem(0, msg('An answer has no "states".'));
      continue;
    }
    for (const state of states) addState(writer, state, at(answer, 'time'), ++row);
  }
}

function addState(writer: RowWriter, state: Json, now: Json | undefined, row: number): void {
  const time = writer.time(now, row);
  const icao24 = isList(state) ? text(state[ADDRESS]) : undefined;
  if (!isList(state) || !icao24 || !Number.isFinite(time)) {
    writer.setAside(row, icao24 ? msg('The answer has no time.') : msg('The state has no address.'));
    return;
  }
  writer.begin({ icao24, callsign: text(state[CALLSIGN]) }, row, time);
  if (writer.position(state[LAT], state[LON])) writer.set('positionTime', state[FIXED]);
  writer.set('altitude', state[BARO], FEET);
  writer.set('geoAltitude', state[GEO], FEET);
  writer.set('onGround', state[GROUND]);
  writer.set('groundSpeed', state[SPEED], KNOTS);
  writer.set('course', state[TRACK]);
  writer.set('verticalRate', state[RATE], FEET_PER_MINUTE);
  writer.squawk(state[SQUAWK]);
  writer.source(sourceOf(state));
  if (sourceOf(state) === 'unknown' && !isUnstated(sourceCodeOf(state)))
    writer.report.problem(
      row,
      msg('Expected a code for the source of a position (0 to 3), found something else.'),
    );
  converted(writer, row);
}

/** By the code of the source. */
const SOURCES: readonly (Source | undefined)[] = ['adsb', 'radar', 'mlat'];

/** API of 2017: alert, special position and source at 15 to 17; since then special position and source at 15 and 16. */
const sourceCodeOf = (state: readonly Json[]): Json | undefined =>
  typeof state[16] === 'boolean' ? state[17] : state[16];

/** Left out, or the code for FLARM, which has no source of its own here. */
const isUnstated = (code: Json | undefined): boolean => code === undefined || code === null || code === 3;

function sourceOf(state: readonly Json[]): Source {
  const code = sourceCodeOf(state);
  return (typeof code === 'number' && SOURCES[code]) || 'unknown';
}

function addTracks(writer: RowWriter, tracks: readonly Json[]): void {
  let row = 0;
  tracks.forEach((track, n) => {
    for (const point of (track as JsonObject).path as readonly Json[]) {
      addPoint(writer, isObject(track) ? track : {}, `${n}`, point, ++row);
    }
  });
}

/** `[time, lat, lon, meters, track, on ground]`; the callsign's key is misspelt by the API itself. */
function addPoint(writer: RowWriter, track: JsonObject, group: string, point: Json, row: number): void {
  const time = isList(point) ? writer.time(point[0], row) : NaN;
  if (!isList(point) || !Number.isFinite(time)) {
    writer.setAside(row, msg('The point has no time.'));
    return;
  }
  const callsign = text(track.callsign) ?? text(track.calllsign);
  writer.begin({ group, icao24: text(track.icao24), callsign }, row, time);
  writer.position(point[1], point[2]);
  writer.set('altitude', point[3], FEET);
  writer.set('course', point[4]);
  writer.set('onGround', point[5]);
  converted(writer, row);
}

const converted = (writer: RowWriter, row: number): void =>
  writer.report.repair(
    'unit-converted',
    row,
    msg('Meters and m/s were converted to feet, knots and ft/min.'),
  );
