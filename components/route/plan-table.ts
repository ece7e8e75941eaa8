import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { formatQuantity } from '../../src/base/units.js';
import { airportName } from '../../src/route/nearest-airport.js';
import { navaidWords } from '../../src/route/navaids/words.js';
import { routeKindOf } from '../../src/route/route-kinds.js';
import type { Route, Unresolved, Waypoint } from '../../src/route/route.js';

/** What a point is, beside its name; of beacons that share a name, that it is one of several. */
function whatOf({ airport, navaid, sharedBy }: Waypoint): string {
  if (airport) return airportName(airport); // its code is the point's name
  if (!navaid) return '';
  return sharedBy
    ? msg(str`${navaidWords(navaid)}, of ${sharedBy} beacons of that name the nearest to the line`)
    : navaidWords(navaid);
}

/** The words of the route that are not on the line, and why: the plan may have bent there. */
const unresolvedList = (unresolved: readonly Unresolved[]) =>
  html`<div class="unresolved">
    <p>
      <strong>${msg('Not resolved, and not on the line')}</strong><br />
      <span class="hint"
        >${msg('The plan may have bent there: the deviation is that from the line through the other points.')}</span
      >
    </p>
    <ul>
      ${unresolved.map(({ word, why }) => html`<li><strong>${word}</strong><small>${why}</small></li>`)}
    </ul>
  </div>`;

/** A point without a name has its number. */
const row = (point: Waypoint, i: number) =>
  html`<tr>
    <th scope="row">${point.airport ? nothing : point.name || i + 1}<small>${whatOf(point)}</small></th>
    <td class="number">${point.lat.toFixed(4)}°</td>
    <td class="number">${point.lon.toFixed(4)}°</td>
  </tr>`;

/** What a route is made of: its kind, what is not resolved, and its points. */
export const planTable = (plan: Route) => html`
  <p>
    <strong>${plan.title}</strong><br />
    <span class="hint"
      >${msg(str`${routeKindOf({ kind: plan.kind })}, ${formatQuantity(plan.length, 'NM')} on the WGS 84 ellipsoid`)}${
        plan.kind === 'great circle'
          ? html`<br />${msg('The shortest line between the two airports. It is not a filed route.')}`
          : nothing
      }</span
    >
  </p>
  ${plan.unresolved ? unresolvedList(plan.unresolved) : nothing}
  <table>
    <caption class="visually-hidden">
      ${msg('Points of the planned route')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('Point')}</th>
        <th scope="col" class="number">${msg('Latitude')}</th>
        <th scope="col" class="number">${msg('Longitude')}</th>
      </tr>
    </thead>
    <tbody>
      ${plan.points.map(row)}
    </tbody>
  </table>
`;
