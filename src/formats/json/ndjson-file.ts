import { msg } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { at, isList, isObject, text } from '../base/json.js';
import type { Json, JsonObject } from '../base/json.js';
import { setAircraft, sourceOf } from './readsb-file.js';
import { ReadError } from '../base/report.js';
import { RowWriter } from '../base/row-writer.js';
import { lineBatches } from '../base/lines.js';

const reason = () => msg('The first line is a JSON object with the key "now" and aircraft of readsb.');

/** @throws ReadError */
export async function readNdjson(input: Input, options: ReadOptions): Promise<ReadResult> {
  const meta = {
    format: 'aircraft-ndjson',
    reason: reason(),
    altitudeReference: 'pressure',
    headingReference: 'true',
  } as const;
  const writer = new RowWriter(input, options, meta);
  for await (const { lines, first } of lineBatches(input, options)) {
    for (let i = 0; i < lines.length; i++) if (lines[i].trim()) addLine(writer, lines[i], first + i);
  }
  if (writer.rows > 0 && !writer.hasSeveralTimes) {
    throw new ReadError(
      msg('Expected aircraft at several times, found one snapshot; a track needs a series of them.'),
    );
  }
  return writer.finish(msg('lines with a JSON object each that has "now" and "hex"'));
}

function addLine(writer: RowWriter, line: string, row: number): void {
  const object = parsed(line);
  if (!isObject(object)) {
    writer.setAside(row, msg('The line is not a whole JSON object.'));
    return;
  }
  const aircraft = object.aircraft;
  if (!isList(aircraft)) addAircraft(writer, object, object.now, row);
  else for (const one of aircraft) addAircraft(writer, one, object.now, row);
}

function parsed(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
}

function addAircraft(writer: RowWriter, aircraft: Json, now: Json | undefined, row: number): void {
  const time = writer.time(now, row);
  const hex = text(at(aircraft, 'hex'));
  if (!isObject(aircraft) || !Number.isFinite(time) || !hex) {
    writer.setAside(
      row,
      hex ? msg('The object has no time in "now".') : msg('The object has no address in "hex".'),
    );
    return;
  }
  writer.begin(keyOf(aircraft, hex), row, time);
  if (writer.position(aircraft.lat, aircraft.lon)) {
    const age = aircraft.seen_pos;
    if (typeof age === 'number') writer.set('positionTime', time - age);
  }
  setAltitude(writer, aircraft);
  writer.set('groundSpeed', aircraft.gs ?? aircraft.gscp);
  writer.set('course', aircraft.track);
  writer.set('verticalRate', aircraft.baro_rate ?? aircraft.geom_rate);
  setAircraft(writer, aircraft);
  writer.source(sourceOf(text(aircraft.type)));
}

/** A flight of "N/A", or one that repeats the registration, is what some loggers write where no callsign was sent. */
function keyOf(aircraft: JsonObject, hex: string) {
  const flight = text(aircraft.flight);
  return {
    group: hex,
    ...(hex.startsWith('~') ? {} : { icao24: hex }),
    callsign: flight === 'N/A' ? undefined : flight,
    registration: text(aircraft.r),
    aircraftType: text(aircraft.t),
  };
}

function setAltitude(writer: RowWriter, aircraft: JsonObject): void {
  const altitude = aircraft.alt_baro;
  if (altitude === 'ground') writer.set('onGround', 1);
  else if (altitude !== undefined) {
    writer.set('altitude', altitude);
    writer.set('onGround', 0);
  }
  writer.set('geoAltitude', aircraft.alt_geom);
}
