import { msg } from '@lit/localize';
import { defineLayer } from './layer.js';

/** The earth as a ball instead of a plane. */
export const globe = defineLayer({
  id: 'globe',
  dependsOn: ['globe'],
  option: { name: 'globe', label: () => msg('Globe') },
  apply(map, { switches }) {
    map.getContainer().classList.toggle('globe', switches.has('globe'));
    map.setProjection({ type: switches.has('globe') ? 'globe' : 'mercator' });
  },
});
