import { msg, str } from '@lit/localize';
import { CurtainLayer } from './curtain-layer.js';
import { curtainMesh } from './curtain-mesh.js';
import { defineLayer } from './layer.js';

/** The altitude as a curtain between the ground and the path. */
export const curtain = defineLayer({
  id: 'curtain',
  dependsOn: ['analysis', 'colorBy', 'curtain'],
  option: { name: 'curtain', label: () => msg('Altitude curtain (3-D)') },
  custom: ({ flight, scale, switches }) =>
    flight && scale && switches.has('curtain')
      ? new CurtainLayer(curtainMesh(flight.analysis, flight.path, scale))
      : undefined,
  tune(drawn, { exaggeration }) {
    (drawn as CurtainLayer).exaggeration = exaggeration;
  },
  legend: ({ switches, exaggeration }) =>
    switches.has('curtain')
      ? [{ kind: 'none', color: 'dim', words: msg(str`curtain: altitude, height ×${exaggeration}`) }]
      : [],
});
