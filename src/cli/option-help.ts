import { msg, str } from '../base/words.js';
import { caseExports } from '../export/case.js';
import { exportFormats } from '../export/index.js';
import { undoNames } from '../formats/base/undo-names.js';

/** An option for people: what its value looks like ('' for a switch), and what it does. */
interface OptionHelp {
  readonly value: string;
  readonly text: string;
}

const ids = (list: readonly { readonly id: string }[]): string =>
  ['text', ...list.map(({ id }) => id)].join(', ');

/** Every option of every command. */
export const optionHelp = () =>
  ({
    route: {
      value: 'UBBB-URMG',
      text: msg(
        'planned route: airports (ICAO or IATA), radio beacons, waypoints with coordinates (UBBB 41.68,48.45 MKL@42.82,47.65 URMG), a filed route, or a file: .fpl, .fms, .lnmpln, .pln, or a GeoJSON, KML or GPX with a line',
      ),
    },
    waypoints: {
      value: 'FILE',
      text: msg('points that the route names: CSV with name, lat, lon, or X-Plane’s earth_fix.dat'),
    },
    near: { value: 'UATE', text: msg('also analyze the part of the flight around this airport …') },
    radius: { value: '30', text: msg('… within this distance in NM (default 30)') },
    qnh: {
      value: '985',
      text: msg('pressure of the day at sea level in hPa, for heights above fields (else ± 900 ft)'),
    },
    format: { value: 'text', text: ids(exportFormats) },
    output: { value: 'FILE', text: msg('write the result into this file') },
    'fail-on': {
      value: 'caution',
      text: msg('exit with 1 when a finding is at least this severe: advisory, caution or warning'),
    },
    set: {
      value: 'detector.option=N',
      text: msg('change a threshold (repeatable); see crosstrack detectors'),
    },
    settings: { value: 'FILE', text: msg('changed thresholds as JSON: {"detector": {"option": N}}') },
    dialect: {
      value: 'FILE',
      text: msg('a column mapping for CSV files with unknown headers, as saved by the mapping dialog'),
    },
    undo: { value: 'REPAIR', text: msg(str`leave out a repair (repeatable): ${undoNames.join(', ')}`) },
    'leave-out-start': {
      value: '5NM',
      text: msg('leave the beginning out of the result: miles (5NM) or minutes (10min)'),
    },
    'leave-out-end': { value: '10min', text: msg('leave the end out of the result') },
    'leave-out-identity': {
      value: '',
      text: msg('leave callsign, address, registration and file out of the result'),
    },
    short: {
      value: '',
      text: msg('two pages: summary, pictures, findings, thresholds that were changed'),
    },
    full: { value: '', text: msg('evidence, rules, thresholds and limits of what was found (default)') },
    json: { value: '', text: msg('the result as JSON') },
    'claims-format': { value: 'text', text: ids(caseExports) },
  }) satisfies Record<string, OptionHelp>;

export type OptionName = keyof ReturnType<typeof optionHelp>;
