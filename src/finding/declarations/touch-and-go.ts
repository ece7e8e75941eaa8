import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { alignment } from '../approach-options.js';
import { approachEvidence, runwayEvidence } from '../fields.js';

export const touchAndGo = declareDetector({
  kind: 'touch-and-go',
  title: () => msg('Touch-and-go'),
  rule: () => msg('A descent in line with a runway down to the ground, and a climb within two minutes.'),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'lat', 'lon', 'altitude'],
  options: {
    slowest: {
      label: () => msg('Smallest ground speed'),
      unit: 'kt',
      default: 0,
      min: 0,
      max: 120,
      source: () =>
        msg(
          'engineering judgment: a short stop on the runway (stop-and-go) counts; 30 kt, a fast taxi, excludes it',
        ),
    },
    stay: {
      label: () => msg('Longest time on the ground'),
      unit: 's',
      default: 120,
      min: 10,
      max: 600,
      source: () =>
        msg('a 3 km runway takes 190 s at fast taxi speed (30 kt), a quarter of that at takeoff speed'),
    },
    ...alignment,
  },
  evidence: {
    ...approachEvidence,
    runway: runwayEvidence.runway,
    stopped: {
      label: () => msg('Stopped on the ground'),
      words: { yes: () => msg('yes'), no: () => msg('no') },
    },
  },
  alternatives: () => [
    msg('a low pass within the uncertainty of the altitude'),
    msg('a balked landing (go-around after touchdown)'),
  ],
  blindFrom: 60,
  limits: () => [
    msg(
      'Needs a runway below and the flight’s own altitude on the ground at that field, or the ground flag with a height that the pressure of the day allows (900 ft; 150 ft if it is given): the flag alone gives medium confidence. Without either, the contact is not known, and nothing is reported.',
    ),
    msg('From rows 20 s apart on, an interval may hide the touchdown or the stop.'),
  ],
  sentence({ evidence }, text) {
    const [field, climb, slowest] = [text('field'), text('climb'), text('slowest')];
    if (evidence.slowest === undefined)
      return msg(str`Descended to the ground (${field}) and climbed again by ${climb}.`);
    if (evidence.stopped === 'yes')
      return msg(
        str`Descended to the ground (${field}), stopped and climbed again by ${climb} (stop-and-go).`,
      );
    return evidence.speedFrom === 'positions'
      ? msg(
          str`Descended to the ground (${field}) and climbed again by ${climb}; slowest ground speed ${slowest}, computed from the positions.`,
        )
      : msg(
          str`Descended to the ground (${field}) and climbed again by ${climb}; slowest ground speed ${slowest}.`,
        );
  },
});
