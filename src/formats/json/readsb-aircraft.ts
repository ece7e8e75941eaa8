import type { JsonObject } from '../base/json.js';
import type { RowWriter } from '../base/row-writer.js';

/**
 * Sets what readsb's aircraft object says beside time, position, altitude and ground speed (README-json.md,
 * "aircraft.json"): knots, feet and degrees. It stands in some points of a trace only; its values are not carried on
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
