import type { FlightKey } from '../../track/builder/index.js';
import type { Source } from '../../track/track.js';
import { msg } from '../../base/words.js';
import { fr24Sources } from '../base/fr24-sources.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { at, isList, isObject, readJson, text } from '../base/json.js';
import type { Json, JsonObject } from '../base/json.js';
import { ReadError } from '../base/report.js';
import { RowWriter } from '../base/row-writer.js';

/** @throws ReadError */
export async function readFr24(input: Input, options: ReadOptions): Promise<ReadResult> {
  const file = await readJson(input, options);
  const flight = at(file, 'result', 'response', 'data', 'flight') ?? at(file, 'flight') ?? file;
  const playback = isList(at(flight, 'track'));
  const writer = new RowWriter(input, options, {
    format: 'fr24-json',
    reason: playback ? msg('JSON of a Flightradar24 playback.') : msg('JSON of the Flightradar24 API.'),
    altitudeReference: 'pressure',
  });
  if (playback) addPlayback(writer, flight as JsonObject);
  else addFlights(writer, file);
  return writer.finish(msg('track points with a timestamp'));
}

function addPlayback(writer: RowWriter, flight: JsonObject): void {
  const key: FlightKey = {
    icao24: text(at(flight, 'aircraft', 'identification', 'modes')),
    callsign: text(at(flight, 'identification', 'callsign')),
    registration: text(at(flight, 'aircraft', 'identification', 'registration')),
    aircraftType: text(at(flight, 'aircraft', 'model', 'code')),
  };
  (flight.track as readonly Json[]).forEach((point, i) => {
    if (!begin(writer, key, point, i + 1)) return;
    writer.position(at(point, 'latitude'), at(point, 'longitude'));
    writer.set('altitude', at(point, 'altitude', 'feet'));
    writer.set('groundSpeed', at(point, 'speed', 'kts'));
    writer.set('verticalRate', at(point, 'verticalSpeed', 'fpm'));
    // The playback calls the direction of movement heading.
    writer.set('course', at(point, 'heading'));
    setSquawk(writer, at(point, 'squawk'), i + 1);
    setExtended(writer, at(point, 'ems'));
  });
}

/** Values of the transponder's extended messages, if any. */
function setExtended(writer: RowWriter, ems: Json | undefined): void {
  writer.set('indicatedAirspeed', at(ems, 'ias'));
  writer.set('trueAirspeed', at(ems, 'tas'));
  writer.set('selectedAltitude', at(ems, 'mcp'));
  writer.set('geoAltitude', at(ems, 'altGPS'));
}

function addFlights(writer: RowWriter, file: Json): void {
  const flights = isList(file) ? file : [file];
  if (!flights.some((flight) => isList(at(flight, 'tracks')))) {
    throw new ReadError(msg('Expected a list "tracks" or "track", found none.'));
  }
  let row = 0;
  for (const flight of flights) {
    const tracks = at(flight, 'tracks');
    if (!isList(tracks)) writer.report.problem(0, msg('A flight has no "tracks".'));
    else for (const point of tracks) addApiPoint(writer, text(at(flight, 'fr24_id')), point, ++row);
  }
}

function addApiPoint(writer: RowWriter, group: string | undefined, point: Json, row: number): void {
  if (!begin(writer, { group, callsign: text(at(point, 'callsign')) }, point, row)) return;
  writer.position(at(point, 'lat'), at(point, 'lon'));
  writer.set('altitude', at(point, 'alt'));
  writer.set('groundSpeed', at(point, 'gspeed'));
  writer.set('verticalRate', at(point, 'vspeed'));
  writer.set('course', at(point, 'track'));
  setSquawk(writer, at(point, 'squawk'), row);
  writer.source(sourceOf(text(at(point, 'source'))));
}

function begin(writer: RowWriter, key: FlightKey, point: Json, row: number): boolean {
  const time = isObject(point) ? writer.time(point.timestamp, row) : NaN;
  if (Number.isFinite(time)) writer.begin(key, row, time);
  else writer.setAside(row, msg('The point has no time in "timestamp".'));
  return Number.isFinite(time);
}

function setSquawk(writer: RowWriter, squawk: Json | undefined, row: number): void {
  if (squawk === undefined || squawk === null || squawk === '') return;
  if (typeof squawk !== 'object' && Number(squawk) === 0 && !writer.undone('sentinel-missing')) {
    writer.report.repair('sentinel-missing', row, msg('Squawk 0 was taken as none.'), 'sentinel-missing');
  } else writer.squawk(squawk);
}

const sourceOf = (name: string | undefined): Source =>
  Object.hasOwn(fr24Sources, name ?? '') ? fr24Sources[name!] : 'unknown';
