import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector, type EvidenceFields, type Sentence } from '../declaration.js';
import { altitudes } from '../fields.js';

/** Evidence and sentence of a steep climb or descent. */
export const steepEvidence = {
  fastest: { label: () => msg('Fastest rate over the window'), unit: 'ft/min' },
  typical: { label: () => msg('Median rate'), unit: 'ft/min' },
  mean: { label: () => msg('Mean rate'), unit: 'ft/min' },
  duration: { label: () => msg('Duration'), unit: 's' },
  ...altitudes,
  reversal: { label: () => msg('Greatest move the other way'), unit: 'ft' },
  reversalRate: { label: () => msg('Its rate'), unit: 'ft/min' },
  reportedRate: { label: () => msg('Greatest reported rate'), unit: 'ft/min' },
  rowsUsed: { label: () => msg('Rows used'), unit: 'count' },
} as const satisfies EvidenceFields;

export const steepSentence: Sentence<typeof steepEvidence> = ({ value, evidence }, text) => {
  const [from, to, duration] = [text('altitudeFrom'), text('altitudeTo'), text('duration')];
  const [back, backRate] = [text('reversal'), text('reversalRate')];
  const rate = formatQuantity(Math.abs(value), 'ft/min');
  const most = formatQuantity(Math.abs(evidence.typical ?? NaN), 'ft/min');
  if (evidence.reversal === undefined)
    return value < 0
      ? msg(
          str`Descended from ${from} to ${to} in ${duration}, at ${most} (median) and up to ${rate} over the window.`,
        )
      : msg(
          str`Climbed from ${from} to ${to} in ${duration}, at ${most} (median) and up to ${rate} over the window.`,
        );
  return value < 0
    ? msg(
        str`Descended from ${from} to ${to} in ${duration}, at up to ${rate} over the window, with a climb of ${back} in between (at up to ${backRate}).`,
      )
    : msg(
        str`Climbed from ${from} to ${to} in ${duration}, at up to ${rate} over the window, with a descent of ${back} in between (at up to ${backRate}).`,
      );
};

/** What the record shows of the aircraft, for which the descent is graded. */
const descentEvidence = {
  ...steepEvidence,
  aircraft: {
    label: () => msg('Aircraft, by its speeds and rates'),
    words: {
      jet: () => msg('jet'),
      'jump plane': () => msg('jump plane'),
      glider: () => msg('glider'),
      'slower aircraft': () => msg('slower than a jet'),
      'not known': () => msg('not known'),
    },
  },
} as const satisfies EvidenceFields;

export const rapidDescent = declareDetector({
  kind: 'rapid-descent',
  title: () => msg('Rapid descent'),
  rule: () =>
    msg(
      'The altitude falls faster than airliners descend: much faster on average over a window, or somewhat faster for minutes. The finding covers all of it, from the beginning of the fast descent to its end.',
    ),
  category: 'flight',
  unit: 'ft/min',
  needs: ['time', 'altitude'],
  absorbs: ['final-descent'],
  options: {
    rate: {
      label: () => msg('Mean rate of descent'),
      unit: 'ft/min',
      default: 4500,
      min: 1000,
      max: 30_000,
      step: 100,
      source: () =>
        msg(
          '1.5 times the alert of AirSupport flight tracking (3,000 ft/min over 2 min); OpenAP WRAP: fastest usual descent of an airliner 13.3 m/s (2,620 ft/min)',
        ),
    },
    window: {
      label: () => msg('Window'),
      unit: 's',
      default: 60,
      min: 10,
      max: 600,
      source: () => msg('adsbtrack: 60 s'),
    },
    lastingRate: {
      label: () => msg('Mean rate of a descent that lasts'),
      unit: 'ft/min',
      default: 3700,
      min: 1000,
      max: 30_000,
      step: 100,
      source: () =>
        msg(
          'three steps of a reported rate (64 ft/min each) above 3,500 ft/min, the fastest that airliners descend for minutes in ordinary operation; emergency descents average 4,000 to 4,500 ft/min',
        ),
    },
    lastingWindow: {
      label: () => msg('Window of a descent that lasts'),
      unit: 's',
      default: 180,
      min: 30,
      max: 1200,
      source: () =>
        msg(
          '11,000 ft at that rate, nearly half of the way from cruise to 10,000 ft, where masks are not needed',
        ),
    },
  },
  evidence: descentEvidence,
  alternatives: () => [
    msg('an intended steep descent: parabolas, display, parachute drops, military flight'),
    msg('an altitude that was wrong for longer than the filter removes'),
  ],
  blindFrom: 90,
  limits: () => [
    msg(
      'The spacing is for descents of several minutes. The mean over the window must reach the rate; a descent shorter than the window is found only if it is correspondingly faster.',
    ),
    msg(
      'The kind of aircraft follows from its own speeds and rates alone: a climb of 4,000 ft or more with a fast descent to the same place is a jump plane, many slow climbs with little level flight are a glider. What is ordinary for these is an advisory.',
    ),
    msg(
      'The median of the slopes between the rows of a window and the mean of the reported vertical rates, if the file has them, must reach the rate as well; without reported rates, a single step between two rows is not enough.',
    ),
    msg('Altitude is barometric: a fast change of pressure altitude counts as a change of height.'),
  ],
  sentence(hit, text) {
    const descended = steepSentence(hit, (field, digits) => text(field, digits));
    const { aircraft } = hit.evidence;
    return aircraft === 'jump plane' || aircraft === 'glider'
      ? msg(str`${descended} Graded as that of a ${text('aircraft')}, by its own speeds and rates.`)
      : descended;
  },
});
