import { msg } from '../base/words.js';
import type { OptionName } from './option-help.js';

/** A command for people. */
export interface CommandHelp {
  title(): string;
  /** Without the program's name. */
  readonly usage: readonly string[];
  about(): readonly string[];
  readonly options: readonly OptionName[];
  readonly examples: readonly string[];
}

const input = ['route', 'waypoints', 'near', 'radius', 'qnh', 'set', 'settings', 'dialect', 'undo'] as const;
const leaveOut = ['leave-out-start', 'leave-out-end', 'leave-out-identity'] as const;

/** In the order of the overview. */
export const commandHelp = {
  analyze: {
    title: () => msg('read and analyze tracks'),
    usage: ['analyze CASE|FILE… [options]'],
    about: () => [msg('Prints the summary and findings of each flight, then how its file was read.')],
    options: ['format', 'output', 'fail-on', ...input, ...leaveOut],
    examples: ['analyze flight.csv --route UBBB-URMG', 'analyze flight.csv --format kml --output flight.kml'],
  },
  report: {
    title: () => msg('one HTML page with map, charts and findings that needs no network'),
    usage: ['report CASE|FILE… --output FILE.html [options]'],
    about: () => [],
    options: ['output', 'short', 'full', ...input, ...leaveOut],
    examples: ['report flight.csv --short --output report.html', 'report flight.csv --output report.html'],
  },
  bundle: {
    title: () => msg('originals, results and what they depend on, to be verified'),
    usage: ['bundle CASE|FILE… --output FILE.zip [options]'],
    about: () => [],
    options: ['output', ...input, ...leaveOut],
    examples: ['bundle flight.csv --output flight.zip'],
  },
  verify: {
    title: () => msg('compute a bundle anew, and compare every value'),
    usage: ['verify FILE.zip [--json]'],
    about: () => [msg('Exits with 0 if everything is the same, else with 1.')],
    options: ['json'],
    examples: ['verify flight.zip'],
  },
  claims: {
    title: () => msg('hold the claims of a case against its tracks'),
    usage: ['claims CASE [FILE…] [--format text] [--qnh 985]'],
    about: () => [msg('Without files those that the case names are opened, in its folder or below.')],
    options: ['claims-format', 'qnh'],
    examples: ['claims flight.case.json --format csv'],
  },
  formats: {
    title: () => msg('file formats that can be read'),
    usage: ['formats [--format json]'],
    about: () => [],
    options: [],
    examples: ['formats'],
  },
  detectors: {
    title: () => msg('the rules of the detectors, with every threshold'),
    usage: ['detectors [--format json]'],
    about: () => [],
    options: [],
    examples: ['detectors'],
  },
} satisfies Record<string, CommandHelp>;
