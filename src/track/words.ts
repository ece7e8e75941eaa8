import { msg } from '../base/words.js';
import type { PositionStatusName } from './status.js';
import type { AltitudeReference, Column, Source } from './track.js';

/** What the codes of a track are called; in files and JSON the English code stays. */

/** Where a row comes from. */
export const sourceWords: Readonly<Record<Source, () => string>> = {
  unknown: () => msg('unknown source'),
  adsb: () => 'ADS-B',
  mlat: () => 'MLAT',
  estimated: () => msg('estimated'),
  radar: () => msg('radar'),
  'gnss-logger': () => msg('GNSS logger'),
  reported: () => msg('reported'),
  modeled: () => msg('modeled'),
};

/** What is known of a position. */
export const statusWords: Readonly<Record<PositionStatusName, () => string>> = {
  observed: () => msg('observed'),
  stale: () => msg('stale'),
  estimated: () => msg('estimated'),
  modeled: () => msg('modeled'),
  suspect: () => msg('suspect'),
  noPosition: () => msg('no position'),
  noContact: () => msg('no signal'),
};

/** What an altitude is measured from. */
export const altitudeReferenceWords: Readonly<Record<AltitudeReference, () => string>> = {
  pressure: () => msg('pressure'),
  geometric: () => msg('geometric'),
  'mean sea level': () => msg('mean sea level'),
  unknown: () => msg('unknown'),
};

/** What a person calls each column. */
export const columnWords: Readonly<Record<Column, () => string>> = {
  time: () => msg('time'),
  lat: () => msg('latitude'),
  lon: () => msg('longitude'),
  altitude: () => msg('altitude'),
  geoAltitude: () => msg('geometric altitude'),
  groundSpeed: () => msg('ground speed'),
  course: () => msg('course'),
  heading: () => msg('heading'),
  indicatedAirspeed: () => msg('indicated airspeed'),
  trueAirspeed: () => msg('true airspeed'),
  verticalRate: () => msg('vertical rate'),
  selectedAltitude: () => msg('selected altitude'),
  squawk: () => msg('squawk'),
  emergency: () => msg('emergency status'),
  onGround: () => msg('on-ground flag'),
  positionTime: () => msg('position time'),
  source: () => msg('source'),
  nic: () => msg('NIC (position integrity)'),
  nacp: () => msg('NACp (position accuracy)'),
  sil: () => msg('SIL (source integrity)'),
  row: () => msg('row'),
};
