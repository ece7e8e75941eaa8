import type { Source } from '../../track/track.js';
import { msg } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { at, isList, isObject, readJson, text } from '../base/json.js';
import type { Json, JsonObject } from '../base/json.js';
import { ReadError } from '../base/report.js';
import { RowWriter } from '../base/row-writer.js';
import { EARLIEST_UNIX, LATEST } from '../base/time.js';

/** Places in a trace point. */
const [SECONDS, LAT, LON, ALTITUDE, SPEED, TRACK, FLAGS, RATE, AIRCRAFT, SOURCE, GEOMETRIC, , IAS] =
  Array(14).keys();
/** Bits of the flags. */
const [STALE, NEW_LEG, , GEOMETRIC_ALTITUDE] = [1, 2, 4, 8];

interface Leg {
  number: number;
  /** The first point begins the first leg, whether it is marked or not. */
  seen: boolean;
}

/** @throws ReadError */
export async function readReadsb(input: Input, options: ReadOptions, reason: string): Promise<ReadResult> {
  const file = await readJson(input, options);
  const [start, trace] = [at(file, 'timestamp'), at(file, 'trace')];
  const isStart = typeof start === 'number' && start >= EARLIEST_UNIX && start <= LATEST;
  if (!isObject(file) || !isList(trace) || !isStart) {
    throw new ReadError(
      msg(
        'Expected "trace" as a list and "timestamp" in Unix seconds, found neither or one alone; get the whole trace_full file.',
      ),
    );
  }
  const writer = new RowWriter(input, options, {
    format: 'readsb-trace',
    reason,
    altitudeReference: 'pressure',
    headingReference: 'true',
  });
  const leg: Leg = { number: 0, seen: false };
  trace.forEach((point, i) => addPoint(writer, file, start, point, i + 1, leg));
  // Where readsb has marked legs, its marks part the flights: it knew every message, the trace holds but some.
  return writer.finish(msg('points with a time in "trace"'), { neverSplit: leg.number > 0 });
}

function addPoint(
  writer: RowWriter,
  file: JsonObject,
  start: number,
  point: Json,
  row: number,
  leg: Leg,
): void {
  const seconds = at(point, SECONDS);
  const time = typeof seconds === 'number' ? writer.time(start + seconds, row) : NaN;
  if (!isList(point) || !Number.isFinite(time)) {
    writer.setAside(row, msg('The point has no time.'));
    return;
  }
  const flags = Number(point[FLAGS]) || 0;
  nextLeg(writer, leg, flags, row);
  const details = isObject(point[AIRCRAFT]) ? point[AIRCRAFT] : {};
  const icao = text(file.icao) ?? '';
  // A tilde marks an address that is not ICAO's (README-json.md).
  const icao24 = icao.startsWith('~') ? undefined : icao;
  const aircraft = { icao24, registration: text(file.r), aircraftType: text(file.t) };
  const group = `${icao} ${leg.number}`;
  writer.begin({ group, callsign: text(details.flight), ...aircraft }, row, time);
  writer.position(point[LAT], point[LON]);
  setAltitude(writer, point, flags);
  writer.set('groundSpeed', point[SPEED]);
  writer.set('verticalRate', point[RATE]);
  setAircraft(writer, { ias: point[IAS], ...details });
  writer.source(sourceOf(text(point[SOURCE]) ?? text(details.type)));
  if (flags & STALE) {
    writer.report.problem(
      row,
      msg('readsb marks the point as stale: no position was received in the 20 s before it.'),
    );
  }
}

function nextLeg(writer: RowWriter, leg: Leg, flags: number, row: number): void {
  if (flags & NEW_LEG && leg.seen && !writer.undone('flights-split')) {
    leg.number++;
    writer.report.repair(
      'flights-split',
      row,
      msg('readsb marks the beginning of a new leg here.'),
      'flights-split',
    );
  }
  leg.seen = true;
}

/** On the ground the fourth value is the word "ground", and the sixth is the true heading, not the track. */
function setAltitude(writer: RowWriter, point: readonly Json[], flags: number): void {
  const altitude = point[ALTITUDE];
  const ground = altitude === 'ground';
  if (ground) writer.set('onGround', 1);
  else if (typeof altitude === 'number') {
    writer.set('onGround', 0);
    writer.set(flags & GEOMETRIC_ALTITUDE ? 'geoAltitude' : 'altitude', altitude);
  }
  writer.set(ground ? 'heading' : 'course', point[TRACK]);
  writer.set('geoAltitude', point[GEOMETRIC]);
}

/** readsb's message types. TIS-B positions come from ground radar; ADS-C and "other" say nothing on how they were found. */
export function sourceOf(type: string | undefined): Source {
  if (!type) return 'unknown';
  if (/^(adsb|adsr)_/.test(type)) return 'adsb';
  if (type === 'mlat') return 'mlat';
  return type.startsWith('tisb_') ? 'radar' : 'unknown';
}

/**
 * Sets what readsb's aircraft object has in addition to time, position, altitude and ground speed (README-json.md,
 * "aircraft.json"): knots, feet and degrees. It is only in some points of a trace; its values are not carried on
 * to the points after it.
 */
export function setAircraft(writer: RowWriter, aircraft: JsonObject): void {
  writer.set('indicatedAirspeed', aircraft.ias);
  writer.set('trueAirspeed', aircraft.tas);
  // A true heading alone: a column holds one reference, and the magnetic one is derived from the same source.
  writer.set('heading', aircraft.true_heading);
  writer.set('selectedAltitude', aircraft.nav_altitude_mcp ?? aircraft.nav_altitude_fms);
  writer.set('nic', aircraft.nic);
  writer.set('nacp', aircraft.nac_p);
  writer.set('sil', aircraft.sil);
  writer.squawk(aircraft.squawk);
  writer.emergency(aircraft.emergency);
}
