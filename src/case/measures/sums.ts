import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { PlanMeasure } from './measure.js';
import { listOf } from './parameters.js';

export const sums: PlanMeasure = {
  id: 'sums',
  title: () => msg('Sum of published figures'),
  rule: () =>
    msg(
      'The sum of the figures as they were published: whether they fit together, not whether they are right. No row of the track is used.',
    ),
  unit: 'count',
  expects: ['about'],
  parameters: { terms: { label: () => msg('Figures to add'), kind: 'numbers' } },
  withoutTrack: true,
  measure(_input, parameters) {
    const terms = listOf(parameters, 'terms').map(Number);
    const sum = terms.reduce((total, term) => total + term, 0);
    const added = terms.map((term) => formatQuantity(term, 'count')).join(' + ');
    return {
      basis: {},
      values: [{ value: sum, uncertainty: 0 }],
      notes: [msg(str`${added} = ${formatQuantity(sum, 'count')}`)],
    };
  },
};
