import { msg } from '../../base/words.js';
import type { Dialect } from '../base/dialect.js';

/** The flight log of Garmin's G1000 family: what the units line above its header says. */
export const garmin: Dialect = {
  id: 'garmin-g1000',
  get title() {
    return msg('Garmin G1000 flight log');
  },
  needs: ['lcl date', 'lcl time', 'utcofst', 'latitude', 'longitude'],
  columns: {
    'lcl date': { to: 'date' },
    'lcl time': { to: 'clock' },
    utcofst: { to: 'utcOffset' },
    latitude: { to: 'lat' },
    longitude: { to: 'lon' },
    altmsl: { to: 'altitude', unit: 'ft' },
    altgps: { to: 'geoAltitude', unit: 'ft' },
    ias: { to: 'indicatedAirspeed', unit: 'kt' },
    tas: { to: 'trueAirspeed', unit: 'kt' },
    gndspd: { to: 'groundSpeed', unit: 'kt' },
    vspd: { to: 'verticalRate', unit: 'ft/min' },
    hdg: { to: 'heading', unit: 'deg' },
    trk: { to: 'course', unit: 'deg' },
  },
  // AltB is indicated with the crew's setting, AltMSL computed by the unit: neither is a pressure altitude.
  altitudeReference: 'mean sea level',
  headingReference: 'magnetic',
  source: 'gnss-logger',
};

/** Garmin's G3X family logs a pressure altitude and, by GPS, a height above the sea. */
export const g3x: Dialect = {
  ...garmin,
  id: 'garmin-g3x',
  get title() {
    return msg('Garmin G3X flight log');
  },
  needs: [...garmin.needs!, 'altp'],
  columns: {
    altp: { to: 'altitude', unit: 'ft' }, // before AltMSL: the first that the file has is taken
    ...garmin.columns,
    selalt: { to: 'selectedAltitude', unit: 'ft' },
  },
  altitudeReference: 'pressure',
};

/** ForeFlight's track log: its table follows one line about the flight. ft above the sea, kt, degrees. */
export const foreflight: Dialect = {
  id: 'foreflight-csv',
  get title() {
    return msg('ForeFlight track log');
  },
  needs: ['timestamp', 'latitude', 'longitude', 'altitude', 'course', 'speed', 'bank|pitch|horizontal error'],
  columns: {
    timestamp: { to: 'time' },
    latitude: { to: 'lat' },
    longitude: { to: 'lon' },
    altitude: { to: 'altitude', unit: 'ft' },
    // Apple's location service writes −1 where it has none.
    course: { to: 'course', unit: 'deg', missing: ['-1'] },
    speed: { to: 'groundSpeed', unit: 'kt', missing: ['-1'] },
  },
  altitudeReference: 'mean sea level',
  source: 'gnss-logger',
};

/** Dynon SkyView and HDX user logs: the units are in the names. Session Time counts seconds since the unit was switched on. */
export const dynon: Dialect = {
  id: 'dynon-skyview',
  get title() {
    return msg('Dynon SkyView log');
  },
  needs: ['session time', 'gps date & time', 'latitude (deg)', 'longitude (deg)'],
  columns: {
    'gps date & time': { to: 'time' },
    'latitude (deg)': { to: 'lat' },
    'longitude (deg)': { to: 'lon' },
    'pressure altitude (ft)': { to: 'altitude', unit: 'ft' },
    'gps altitude (feet)': { to: 'geoAltitude', unit: 'ft' },
    'ground speed (knots)': { to: 'groundSpeed', unit: 'kt' },
    'ground track (deg)': { to: 'course', unit: 'deg' },
    'magnetic heading (deg)': { to: 'heading', unit: 'deg' },
    'indicated airspeed (knots)': { to: 'indicatedAirspeed', unit: 'kt' },
    'true airspeed (knots)': { to: 'trueAirspeed', unit: 'kt' },
    'vertical speed (ft/min)': { to: 'verticalRate', unit: 'ft/min' },
    'transponder code (octal)': { to: 'squawk' },
  },
  altitudeReference: 'pressure',
  headingReference: 'magnetic',
  source: 'gnss-logger',
};
