import { freeId } from '../../base/free-id.js';
import { msg, str } from '../../base/words.js';
import { figureClasses } from '../../track/figures.js';
import { altitudeReferences, type CaseEvent, type InlinePlace, type PublishedAltitude } from './model.js';
import { isoOf, LABEL, Part, ID } from './part.js';
import { positionFrom } from './parse-sources.js';

/** Labels of the first version of the file were any text. */
const ANY = /./;

/** At least one. */
export function labelsOf(part: Part, strict: boolean): readonly string[] {
  const expected = msg('a list of labels of sources');
  const labels = part.texts('sources', expected, strict ? LABEL : ANY);
  if (labels.length === 0)
    throw part.refusal(msg(str`${expected} as “sources”`), part.get('sources'), 'sources');
  return labels;
}

export const classOf = (part: Part): CaseEvent['class'] => part.oneOf('class', msg('a class'), figureClasses);

/** Moments and intervals, as Unix seconds. */
function spanOf(part: Part): Pick<CaseEvent, 'from' | 'to'> {
  const moment = part.has('time');
  if (moment && (part.has('from') || part.has('to')))
    throw part.refusal(msg('a time, or from and to'), part.value);
  if (!moment && !part.has('from'))
    throw part.refusal(msg('a time, or from and to, as 2024-12-25T05:13:31Z'), undefined);
  const from = part.time(moment ? 'time' : 'from');
  const to = part.time(moment ? 'time' : 'to');
  if (to < from)
    throw part.refusal(msg('an interval that ends after it begins'), [isoOf(from), isoOf(to)], 'to');
  return { from, to };
}

function placeFrom(value: unknown, { name }: Part): string | InlinePlace {
  if (typeof value === 'string' && ID.test(value)) return value;
  const part = new Part(value, msg(str`${name}, place`));
  return {
    ...part.maybe('name', (key) => part.text(key)),
    ...positionFrom(part),
    ...part.maybe('uncertainty', (key) => part.number(key, 0, 10_800)),
  };
}

function altitudeFrom(value: unknown, { name }: Part): PublishedAltitude {
  const part = new Part(value, msg(str`${name}, altitude`));
  return {
    value: part.number('value'),
    unit: part.oneOf('unit', msg('a unit'), ['ft']),
    reference: part.oneOf('reference', msg('a reference'), altitudeReferences),
  };
}

/** An event without an id, as in the first version of the file, gets one of its time. */
export function eventFrom(value: unknown, index: number, strict: boolean, taken: Set<string>): CaseEvent {
  const part = new Part(value, msg(str`Event ${index + 1} of the case`));
  const span = spanOf(part);
  const id = part.has('id') ? part.id() : freeId(`e-${isoOf(span.from).replace(/[-:]/g, '')}`, taken);
  return {
    id,
    ...span,
    approximate: part.get('approximate') === true,
    class: classOf(part),
    sources: labelsOf(part, strict),
    text: part.text('text'),
    ...part.maybe('category', (key) => part.text(key)),
    ...part.maybe('place', (key) => placeFrom(part.get(key), part)),
    ...part.maybe('altitude', (key) => altitudeFrom(part.get(key), part)),
    ...part.maybe('groundSpeed', (key) => part.number(key)),
    ...part.maybe('verticalRate', (key) => part.number(key)),
    ...part.maybe('heading', (key) => part.number(key, 0, 360)),
    ...part.maybe('squawk', (key) => part.matching(key, msg('four octal digits'), /^[0-7]{4}$/)),
    ...part.maybe('metar', (key) => part.text(key)),
  };
}
