import { msg } from '../../base/words.js';
import type { Dialect } from '../base/dialect.js';
import { dynon, foreflight, g3x, garmin } from './dialects-flight-logs.js';
import { fr24Dialects } from './dialects-fr24.js';

/** The CSV that this project writes: all columns in the track's own units, times ISO 8601 UTC. */
const crosstrack: Dialect = {
  id: 'crosstrack-csv',
  get title() {
    return msg('Crosstrack CSV');
  },
  // An export of a path has no times.
  needs: ['time|sourcerow', 'lat', 'lon', 'altitude', 'groundspeed', 'course', 'source'],
  columns: {
    time: { to: 'time', time: 'iso' },
    lat: { to: 'lat' },
    lon: { to: 'lon' },
    altitude: { to: 'altitude' },
    geoaltitude: { to: 'geoAltitude' },
    groundspeed: { to: 'groundSpeed' },
    course: { to: 'course' },
    heading: { to: 'heading' },
    indicatedairspeed: { to: 'indicatedAirspeed' },
    trueairspeed: { to: 'trueAirspeed' },
    verticalrate: { to: 'verticalRate' },
    selectedaltitude: { to: 'selectedAltitude' },
    squawk: { to: 'squawk' },
    onground: { to: 'onGround' },
    positiontime: { to: 'positionTime', time: 'iso' },
    source: { to: 'source' },
    nic: { to: 'nic' },
    nacp: { to: 'nacp' },
    sil: { to: 'sil' },
    callsign: { to: 'callsign' },
    icao24: { to: 'icao24' },
  },
  figures: ['class', 'sources', 'note'],
  altitudeReference: 'pressure',
  // An export holds every row of its track once: what is there twice was there twice.
  keepRepeats: true,
};

/** State vectors of the OpenSky Network, SI units (opensky-network.org, Trino table state_vectors_data4). */
const opensky: Dialect = {
  id: 'opensky-csv',
  get title() {
    return msg('OpenSky state vectors');
  },
  needs: ['time', 'icao24', 'lat', 'lon', 'baroaltitude|geoaltitude|velocity|vertrate'],
  columns: {
    time: { to: 'time' },
    icao24: { to: 'icao24' },
    callsign: { to: 'callsign' },
    lat: { to: 'lat' },
    lon: { to: 'lon' },
    velocity: { to: 'groundSpeed', unit: 'm/s' },
    heading: { to: 'course', unit: 'deg' },
    vertrate: { to: 'verticalRate', unit: 'm/s' },
    baroaltitude: { to: 'altitude', unit: 'm' },
    geoaltitude: { to: 'geoAltitude', unit: 'm' },
    squawk: { to: 'squawk' },
    onground: { to: 'onGround' },
    lastposupdate: { to: 'positionTime' },
  },
  altitudeReference: 'pressure',
};

/** What the traffic library (traffic-viz.github.io) writes: ft, kt, ft/min. */
const traffic: Dialect = {
  id: 'traffic-csv',
  get title() {
    return msg('traffic library CSV');
  },
  needs: ['timestamp', 'latitude', 'longitude', 'altitude|geoaltitude', 'groundspeed|track|vertical_rate'],
  columns: {
    timestamp: { to: 'time' },
    flight_id: { to: 'flightId' },
    icao24: { to: 'icao24' },
    callsign: { to: 'callsign' },
    registration: { to: 'registration' },
    typecode: { to: 'aircraftType' },
    latitude: { to: 'lat' },
    longitude: { to: 'lon' },
    groundspeed: { to: 'groundSpeed', unit: 'kt' },
    track: { to: 'course', unit: 'deg' },
    vertical_rate: { to: 'verticalRate', unit: 'ft/min' },
    altitude: { to: 'altitude', unit: 'ft' },
    geoaltitude: { to: 'geoAltitude', unit: 'ft' },
    squawk: { to: 'squawk' },
    onground: { to: 'onGround' },
    ias: { to: 'indicatedAirspeed', unit: 'kt' },
    tas: { to: 'trueAirspeed', unit: 'kt' },
    heading: { to: 'heading', unit: 'deg' },
    selected_mcp: { to: 'selectedAltitude', unit: 'ft' },
    last_position: { to: 'positionTime' },
    nic: { to: 'nic' },
    nacp: { to: 'nacp' },
    sil: { to: 'sil' },
  },
  altitudeReference: 'pressure',
  headingReference: 'magnetic',
};

/** EUROCONTROL reference trajectories (package trrrj): distances in m, altitudes in ft, speeds in kt. */
const reference: Dialect = {
  id: 'eurocontrol-reference',
  get title() {
    return msg('EUROCONTROL reference trajectories');
  },
  needs: ['flight_id', 'timestamp', 'latitude', 'longitude', 'altitude', 'speed_gnd|track_gnd'],
  columns: {
    flight_id: { to: 'flightId' },
    timestamp: { to: 'time' },
    callsign: { to: 'callsign' },
    icao24: { to: 'icao24' },
    latitude: { to: 'lat' },
    longitude: { to: 'lon' },
    altitude: { to: 'altitude', unit: 'ft' },
    speed_gnd: { to: 'groundSpeed', unit: 'kt' },
    track_gnd: { to: 'course', unit: 'deg' },
    vert_speed: { to: 'verticalRate', unit: 'ft/min' },
  },
  altitudeReference: 'pressure',
};

/** EUROCONTROL correlated position reports: what surveillance saw, −1 and 0 where it did not. */
const cpr: Dialect = {
  id: 'eurocontrol-cpr',
  get title() {
    return msg('EUROCONTROL correlated position reports');
  },
  needs: ['flight_id', 'time', 'lat', 'lon', 'alt', 'speed_gnd|track_gnd'],
  columns: {
    flight_id: { to: 'flightId' },
    time: { to: 'time' },
    lat: { to: 'lat' },
    lon: { to: 'lon' },
    alt: { to: 'altitude', unit: 'ft' },
    speed_gnd: { to: 'groundSpeed', unit: 'kt', missing: ['0'] },
    track_gnd: { to: 'course', unit: 'deg', missing: ['-1'] },
    vert_speed: { to: 'verticalRate', unit: 'ft/min' },
    on_ground: { to: 'onGround' },
    aircraft_address: { to: 'icao24' },
    ssr_code: { to: 'squawk' },
    callsign: { to: 'callsign' },
  },
  altitudeReference: 'pressure',
};

/** Tables of ADS-B Exchange and of tools around readsb: ft, kt, degrees over the ground; `ground` for an altitude. */
const readsbTable: Dialect = {
  id: 'readsb-table',
  get title() {
    return msg('table of readsb data (ADS-B Exchange)');
  },
  needs: [
    'point_time|ping_time|utc_t|time|timestamp|ts',
    'icao|hex',
    'lat|latitude',
    'lon|lng|longitude',
    'altitude|alt_baro|ground_speed|gs',
  ],
  columns: {
    point_time: { to: 'time' },
    ping_time: { to: 'time' },
    utc_t: { to: 'time' },
    time: { to: 'time' },
    timestamp: { to: 'time' },
    ts: { to: 'time' },
    datetime: { to: 'time' },
    utc: { to: 'time' },
    icao: { to: 'icao24' },
    icao24: { to: 'icao24' },
    hex: { to: 'icao24' },
    call_sign: { to: 'callsign' },
    callsign: { to: 'callsign' },
    flight: { to: 'callsign' },
    registration: { to: 'registration' },
    r: { to: 'registration' },
    t: { to: 'aircraftType' },
    lat: { to: 'lat' },
    lon: { to: 'lon' },
    latitude: { to: 'lat' },
    longitude: { to: 'lon' },
    lng: { to: 'lon' },
    altitude: { to: 'altitude', unit: 'ft' },
    alt: { to: 'altitude', unit: 'ft' },
    alt_baro: { to: 'altitude', unit: 'ft' },
    alt_geom: { to: 'geoAltitude', unit: 'ft' },
    ground_speed: { to: 'groundSpeed', unit: 'kt' },
    gs: { to: 'groundSpeed', unit: 'kt' },
    gspeed: { to: 'groundSpeed', unit: 'kt' },
    // dump1090's names before readsb.
    speed: { to: 'groundSpeed', unit: 'kt' },
    vert_rate: { to: 'verticalRate', unit: 'ft/min' },
    track: { to: 'course', unit: 'deg' },
    // The direction over the ground, under any name.
    heading: { to: 'course', unit: 'deg' },
    baro_rate: { to: 'verticalRate', unit: 'ft/min' },
    vertical_rate: { to: 'verticalRate', unit: 'ft/min' },
    geom_rate: { to: 'verticalRate', unit: 'ft/min' },
    vspeed: { to: 'verticalRate', unit: 'ft/min' },
    ias: { to: 'indicatedAirspeed', unit: 'kt' },
    tas: { to: 'trueAirspeed', unit: 'kt' },
    squawk: { to: 'squawk' },
    nic: { to: 'nic' },
    nac_p: { to: 'nacp' },
    sil: { to: 'sil' },
  },
  altitudeReference: 'pressure',
};

/** The same names beside another name of the aircraft: those that nobody but readsb and Flightradar24's API uses say the units. */
const readsbNames: Dialect = {
  ...readsbTable,
  id: 'readsb-names',
  get title() {
    return msg('table with readsb’s names');
  },
  needs: [
    'point_time|ping_time|utc_t|time|timestamp|ts|datetime|utc',
    'icao24|call_sign|callsign|flight',
    'lat|latitude',
    'lon|lng|longitude',
    'alt_baro|alt_geom|ground_speed|gs|gspeed|vspeed|baro_rate|geom_rate',
  ],
};

/** In the order in which they are tried: dialects that need more names come first. */
export const dialects: readonly Dialect[] = [
  crosstrack,
  opensky,
  ...fr24Dialects,
  reference,
  cpr,
  readsbTable,
  readsbNames,
  traffic,
  foreflight,
  g3x,
  garmin,
  dynon,
];
