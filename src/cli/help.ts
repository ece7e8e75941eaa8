import { VERSION } from '../base/version.js';
import { msg, str } from '../base/words.js';
import { caseExports } from '../export/case.js';
import { exportFormats } from '../export/index.js';
import type { Terminal } from './command.js';

const formats = (): string => ['text', ...exportFormats.map(({ id }) => id)].join(', ');

const claimFormats = (): string => ['text', ...caseExports.map(({ id }) => id)].join(', ');

const help = (): string =>
  msg(str`crosstrack: where a flight left its plan, and what its track can and cannot prove

  crosstrack analyze CASE|FILE…
                               read and analyze tracks
  crosstrack claims CASE [FILE…]
                               hold the claims of a case against its tracks
  crosstrack report CASE|FILE… --output FILE.html
                               the same as one HTML page that needs no network
  crosstrack bundle CASE|FILE… --output FILE.zip
                               originals, results and what they depend on, to be verified
  crosstrack verify FILE.zip   compute a bundle anew: exit 0 where everything is the same, else 1
  crosstrack formats           file formats that can be read
  crosstrack detectors         the rules of the detectors, with every threshold

FILE is a track in any of the formats, optionally packed as .gz or .zip; a folder of them; an http address;
or - for standard input. A line without times is analyzed as a path. CASE is a .case.json; without files its own
are opened, with its route and settings.

analyze, report, bundle
  --route UBBB-URMG        planned route: airports (ICAO or IATA), radio beacons, waypoints with coordinates
                           (UBBB 41.68,48.45 MKL@42.82,47.65 URMG), a filed route, or a file: .fpl, .fms, .lnmpln,
                           .pln, or a GeoJSON, KML or GPX with a line
  --waypoints FILE         points that the route names: CSV with name, lat, lon, or X-Plane's earth_fix.dat
  --near UATE              also analyze the part of the flight around this airport …
  --radius 30              … within this distance in NM (default 30)
  --qnh 985                pressure of the day at sea level in hPa, for heights above fields (else ± 900 ft)
  --format text            ${formats()}
  --fail-on caution        exit with 1 when a finding is at least this severe: advisory, caution or warning
  --set detector.option=N  change a threshold (repeatable); see detectors
  --settings FILE          changed thresholds as JSON: {"detector": {"option": N}}
  --dialect FILE           a column mapping for CSV files with unknown headers, as saved by the mapping dialog
  --undo REPAIR            leave out a repair listed in the import report (repeatable)
  --leave-out-start 5NM    leave the beginning out of the result: miles (5NM) or minutes (10min)
  --leave-out-end 10min    leave the end out of the result
  --leave-out-identity     leave callsign, address, registration and file out of the result

claims
  --format text            ${claimFormats()}
  --qnh 985                as above

--help, --version

Results go to standard output, problems to standard error.
Exit: 0 done, 1 --fail-on reached, 2 unusable input or arguments (readable files are still analyzed).
`);

export const showHelp = ({ out }: Terminal): void => out(help());

export const showVersion = ({ out }: Terminal): void => out(`${VERSION}\n`);
