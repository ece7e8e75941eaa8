import { msg } from '../../base/words.js';
import type { Dialect, DialectColumn } from '../base/dialect.js';
import { fr24Sources } from '../base/fr24-sources.js';

/** Flightradar24's CSV layouts. Altitudes are pressure altitudes in ft, speeds over the ground in kt. */

const text = (to: DialectColumn['to']): DialectColumn => ({ to });
/** Its squawks lost their leading zeros, and 0 means missing. */
const squawk: DialectColumn = { to: 'squawk', missing: ['0'] };
export const fr24Dialects: readonly Dialect[] = [
  {
    id: 'fr24-csv',
    get title() {
      return msg('Flightradar24 export');
    },
    needs: ['timestamp|utc', 'position', 'altitude', 'speed', 'direction'],
    columns: {
      timestamp: { to: 'time', time: 'unix' },
      utc: { to: 'time', time: 'iso' },
      callsign: text('callsign'),
      position: text('position'),
      // Its exports write 0 on the ground: the cell is kept, and is not used as a height (src/track/clean/on-ground.ts).
      altitude: { to: 'altitude', unit: 'ft' },
      speed: { to: 'groundSpeed', unit: 'kt' },
      direction: { to: 'course', unit: 'deg' },
    },
    altitudeReference: 'pressure',
    zone: 'Z',
  },
  {
    id: 'fr24-granular',
    get title() {
      return msg('Flightradar24 granular data');
    },
    needs: ['network_time|time', 'hex', 'latitude', 'longitude', 'no_position', 'altitude'],
    columns: {
      network_time: { to: 'time', time: 'iso' },
      time: { to: 'time', time: 'iso' },
      hex: text('icao24'),
      callsign: text('callsign'),
      latitude: text('lat'),
      longitude: text('lon'),
      altitude: { to: 'altitude', unit: 'ft' },
      squawk,
      speed: { to: 'groundSpeed', unit: 'kt' },
      track: { to: 'course', unit: 'deg' },
      vspeed: { to: 'verticalRate', unit: 'ft/min' },
      on_ground: { to: 'onGround', values: { A: 'false', G: 'true', N: '' } },
      position_class: { to: 'source', values: fr24Sources },
    },
    pairs: {
      GPSA: { to: 'geoAltitude', unit: 'ft' },
      MCPA: { to: 'selectedAltitude', unit: 'ft' },
      IAS: { to: 'indicatedAirspeed', unit: 'kt' },
      TAS: { to: 'trueAirspeed', unit: 'kt' },
      HDG: { to: 'heading', unit: 'deg' },
    },
    rules: [
      {
        is: { no_position: 'N' },
        missing: ['lat', 'lon'],
        missingIfZero: ['altitude', 'squawk', 'groundSpeed', 'course', 'verticalRate'],
        get why() {
          return msg('The row is marked as without a position (no_position N); its zeros are not values.');
        },
      },
      {
        is: { on_ground: 'A', speed: '0' },
        missingIfZero: ['groundSpeed', 'course', 'verticalRate'],
        get why() {
          return msg('Speed 0 of an aircraft in the air means that the frame carries no velocity.');
        },
      },
    ],
    altitudeReference: 'pressure',
    // Mode S register 6,0 gives the magnetic heading.
    headingReference: 'magnetic',
    zone: 'Z',
    // A row is one receiver's reception of a frame.
    keepRepeats: true,
  },
  {
    id: 'fr24-granular-2026',
    get title() {
      return msg('Flightradar24 granular data without positions');
    },
    needs: ['timestamp', 'altitude', 'ground_speed', 'vertical_speed'],
    columns: {
      timestamp: { to: 'time', time: 'iso' },
      hex: text('icao24'),
      callsign: text('callsign'),
      latitude: text('lat'),
      longitude: text('lon'),
      altitude: { to: 'altitude', unit: 'ft' },
      ground_speed: { to: 'groundSpeed', unit: 'kt' },
      vertical_speed: { to: 'verticalRate', unit: 'ft/min' },
      track: { to: 'course', unit: 'deg' },
      squawk,
    },
    altitudeReference: 'pressure',
    zone: 'Z',
    keepRepeats: true,
  },
  {
    id: 'fr24-playback',
    get title() {
      return msg('Flightradar24 playback, flattened');
    },
    needs: ['timestamp', 'lat', 'lng', 'altitude', 'speed', 'heading'],
    columns: {
      timestamp: { to: 'time' },
      lat: text('lat'),
      lng: text('lon'),
      altitude: { to: 'altitude', unit: 'ft' },
      speed: { to: 'groundSpeed', unit: 'kt' },
      vs: { to: 'verticalRate', unit: 'ft/min' },
      heading: { to: 'course', unit: 'deg' },
      squawk,
    },
    altitudeReference: 'pressure',
  },
  {
    id: 'fr24-playback-units',
    get title() {
      return msg('Flightradar24 playback, flattened, with units in the names');
    },
    needs: ['timestamp', 'latitude', 'longitude', 'altitude_feet|altitude_meters', 'speed_kts|speed_kmh'],
    columns: {
      timestamp: { to: 'time' },
      latitude: text('lat'),
      longitude: text('lon'),
      altitude_feet: { to: 'altitude', unit: 'ft' },
      altitude_meters: { to: 'altitude', unit: 'm' },
      speed_kts: { to: 'groundSpeed', unit: 'kt' },
      speed_kmh: { to: 'groundSpeed', unit: 'km/h' },
      verticalspeed_fpm: { to: 'verticalRate', unit: 'ft/min' },
      verticalspeed_ms: { to: 'verticalRate', unit: 'm/s' },
      heading: { to: 'course', unit: 'deg' },
      squawk,
    },
    altitudeReference: 'pressure',
  },
  {
    id: 'fr24-api',
    get title() {
      return msg('Flightradar24 API as CSV');
    },
    needs: ['timestamp', 'lat', 'lon', 'alt', 'gspeed', 'track'],
    columns: {
      timestamp: { to: 'time' },
      fr24_id: text('flightId'),
      lat: text('lat'),
      lon: text('lon'),
      alt: { to: 'altitude', unit: 'ft' },
      gspeed: { to: 'groundSpeed', unit: 'kt' },
      vspeed: { to: 'verticalRate', unit: 'ft/min' },
      track: { to: 'course', unit: 'deg' },
      squawk,
      callsign: text('callsign'),
      hex: text('icao24'),
      reg: text('registration'),
      type: text('aircraftType'),
      source: { to: 'source', values: fr24Sources },
    },
    altitudeReference: 'pressure',
  },
  {
    id: 'fr24-archive',
    get title() {
      return msg('Flightradar24 archive positions');
    },
    needs: ['snapshot_id', 'altitude', 'heading', 'latitude', 'longitude', 'speed', 'squawk'],
    columns: {
      timestamp: { to: 'time' },
      snapshot_id: { to: 'time', time: 'unix' },
      flight_id: text('flightId'),
      altitude: { to: 'altitude', unit: 'ft' },
      heading: { to: 'course', unit: 'deg' },
      latitude: text('lat'),
      longitude: text('lon'),
      speed: { to: 'groundSpeed', unit: 'kt' },
      vert_speed: { to: 'verticalRate', unit: 'ft/min' },
      on_ground: text('onGround'),
      squawk: { to: 'squawk', missing: ['0'], hexDigits: true },
    },
    altitudeReference: 'pressure',
  },
  {
    id: 'fr24-events',
    get title() {
      return msg('Flightradar24 positions by event time');
    },
    needs: ['event_time', 'longitude', 'latitude', 'altitude', 'speed'],
    columns: {
      event_time: { to: 'time' },
      flight_id: text('flightId'),
      longitude: text('lon'),
      latitude: text('lat'),
      altitude: { to: 'altitude', unit: 'ft' },
      speed: { to: 'groundSpeed', unit: 'kt' },
      on_ground: text('onGround'),
      vert_speed: { to: 'verticalRate', unit: 'ft/min' },
    },
    altitudeReference: 'pressure',
  },
];
