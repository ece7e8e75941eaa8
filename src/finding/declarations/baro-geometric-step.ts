import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const baroGeometricStep = declareDetector({
  kind: 'baro-geometric-step',
  title: () => msg('Step between pressure and geometric altitude'),
  short: () => msg('Altitude step'),
  rule: () =>
    msg(
      'The difference between geometric (GNSS) and pressure altitude changes from one row to the next by more than weather and climb can explain, and stays changed.',
    ),
  category: 'data',
  unit: 'ft',
  needs: ['time', 'altitude', 'geoAltitude'],
  options: {
    smallest: {
      label: () => msg('Smallest step'),
      unit: 'ft',
      default: 500,
      min: 100,
      max: 10000,
      source: () =>
        msg('geometric vertical accuracy of category 1: 150 m = 492 ft at 95% (RTCA DO-260B, GVA)'),
    },
    slope: {
      label: () => msg('Allowance for climb and descent, share of the height change'),
      unit: 'ratio',
      default: 0.1,
      min: 0,
      max: 0.5,
      source: () =>
        msg(
          'air 25 °C off the standard atmosphere changes heights by 10% (ICAO Doc 8168, temperature corrections)',
        ),
    },
  },
  evidence: {
    moved: {
      label: () => msg('Altitude that moved'),
      words: { both: () => msg('both'), geometric: () => msg('geometric'), pressure: () => msg('pressure') },
    },
    geometricChange: { label: () => msg('Change of geometric altitude'), unit: 'ft' },
    pressureChange: { label: () => msg('Change of pressure altitude'), unit: 'ft' },
    differenceBefore: { label: () => msg('Difference before'), unit: 'ft' },
    differenceAfter: { label: () => msg('Difference after'), unit: 'ft' },
  },
  alternatives: () => [
    msg('the height of the navigation receiver is wrong on one side of the step'),
    msg('the altimeter or its encoder is wrong on one side of the step'),
    msg('the file switches between two sources or two meanings of altitude'),
  ],
  blindFrom: 30,
  limits: () => [
    msg(
      'Pressure altitude does not come from satellites: after such a step it is the more reliable of the two, unless it is the one that moved.',
    ),
    msg('A difference that is wrong from the start, or that drifts slowly, is not found.'),
    msg('Five rows on each side within two minutes are needed.'),
  ],
  sentence({ value, evidence }) {
    const changed = msg(
      str`Geometric minus pressure altitude changed by ${formatQuantity(value, 'ft')} in one step`,
    );
    if (evidence.moved === 'both') return msg(str`${changed}; both altitudes moved`);
    return evidence.moved === 'geometric'
      ? msg(str`${changed}; the geometric altitude moved`)
      : msg(str`${changed}; the pressure altitude moved`);
  },
});
