import type { Measure, Parameter } from '../../src/case/measures/measure.js';

/** What may be written for a parameter. */
function valueWords({ kind, unit, min, max, choices }: Parameter): string {
  if (choices)
    return choices.length > 6 ? 'a kind of finding' : choices.map((one) => `\`${one}\``).join(', ');
  const range = min !== undefined && max !== undefined ? `, ${min} to ${max}` : '';
  const words: Readonly<Record<Parameter['kind'], string>> = {
    place: 'a place',
    places: 'a list of places',
    moment: '`start`, `end`, `after-gap` or a time',
    time: 'a time',
    airport: 'ICAO or IATA code',
    number: `a number${unit ? ` of ${unit}` : ''}${range}`,
    numbers: 'a list of numbers',
    text: 'a word',
  };
  return words[kind];
}

const defaultWords = ({ default: value, optional }: Parameter): string =>
  value !== undefined ? `; default \`${value}\`` : optional ? '; optional' : '';

function measureSection({ id, title, rule, unit, expects, parameters, withoutTrack }: Measure): string {
  const rows = Object.entries(parameters).map(
    ([name, parameter]) =>
      `- \`${name}\` (${parameter.label()}): ${valueWords(parameter)}${defaultWords(parameter)}`,
  );
  const held = expects.map((one) => `\`${one}\``).join(', ');
  const of = unit === '' ? 'Words or several units' : unit === 'count' ? 'A count' : `In ${unit}`;
  return [
    `### \`${id}\``,
    `**${title()}.** ${rule()}`,
    `${of}; held against ${held}.${withoutTrack ? ' Needs no track.' : ''}`,
    ...(rows.length > 0 ? [rows.join('\n')] : []),
  ].join('\n\n');
}

/** The reference of the measures, in Markdown. */
export const measuresReference = (list: readonly Measure[]): string => list.map(measureSection).join('\n\n');
