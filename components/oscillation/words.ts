import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Finding } from '../../src/finding/finding.js';
import { altitudeOscillation } from '../../src/finding/declarations/altitude-oscillation.js';
import { evidenceText } from '../../src/finding/evidence.js';
import type { OscillationView } from '../../src/derived/oscillation/view.js';
import type { Track } from '../../src/track/track.js';
import { formatDuration } from '../../src/base/units.js';
import { formatNumber, formatShown, type DisplayUnits } from '../../src/base/display-units.js';
import { clockIn, type Zone } from '../shared/time-zone.js';

/** The figures of an oscillation, each from the finding's own evidence or from the picture. */
export function oscillationFigures({ evidence }: Finding, view: OscillationView): TemplateResult {
  const figure = (title: string, value: string) =>
    html`<div>
      <dt>${title}</dt>
      <dd>${value}</dd>
    </div>`;
  const named = (key: string, otherwise: number) => Number(evidence[key] ?? otherwise);
  const period = named('period', view.peakPeriod);
  const lanchester = named('lanchesterPeriod', view.lanchesterPeriod);
  const exchange = named('energyCorrelation', NaN);
  const seen = formatDuration(view.peakPeriod);
  return html`<dl>
      ${evidence.verdict ? figure(msg('Verdict'), evidenceText(altitudeOscillation.evidence.verdict, evidence.verdict)) : nothing}
      ${figure(msg('Period'), formatDuration(period))}
      ${figure(msg('Lanchester period'), formatDuration(lanchester))}
      ${figure(msg('Ratio of the two'), formatNumber(period / lanchester, 2))}
      ${figure(msg('Height against speed'), Number.isFinite(exchange) ? formatNumber(exchange, 2) : '—')}
    </dl>
    ${
      seen === formatDuration(period)
        ? nothing
        : html`<p>
            ${msg(str`The pictures show the whole oscillation, with a period of ${seen}; the finding was measured on a part of it.`)}
          </p>`
    }`;
}

const names: Readonly<Record<string, () => string>> = {
  turns: () => msg('Turning points'),
  detrended: () => msg('Altitude without its trend'),
  energy: () => msg('Energy as height'),
  spectrum: () => msg('Share of the variance by period'),
};
export const panelTitle = (id: string): string => names[id]();

/** What a picture shows, for those who do not see it. */
export function panelWords(
  id: string,
  { turningPoints, peakPeriod, lanchesterPeriod }: OscillationView,
): string {
  if (id === 'turns')
    return msg(str`${turningPoints.length} turning points of the altitude, listed in the table below`);
  if (id === 'detrended')
    return msg(str`The altitude without its trend, with a period of ${formatDuration(peakPeriod)}`);
  if (id === 'energy')
    return msg('Height, the speed as height (V²/2g), and their sum, each without its trend');
  const [peak, lanchester] = [peakPeriod, lanchesterPeriod].map(formatDuration);
  return msg(str`The highest peak is at ${peak}; the Lanchester period at this speed is ${lanchester}`);
}

/** The turning points as a table: what was counted. */
export function turningTable(
  view: OscillationView,
  track: Track,
  zone: Zone,
  units: DisplayUnits,
): TemplateResult {
  const shown = (feet: number) => formatShown(feet, 'altitude', units);
  return html`<details>
    <summary>${msg(str`Turning points as a table: ${view.turningPoints.length}`)}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${msg('Turning points')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('Time')} (${zone.label})</th>
            <th scope="col">${msg('Line')}</th>
            <th scope="col">${msg('Altitude')}</th>
            <th scope="col">${msg('Kind')}</th>
            <th scope="col">${msg('Swing')}</th>
          </tr>
        </thead>
        <tbody>
          ${view.turningPoints.map(({ row, time, altitude, maximum }, i, all) => {
            const swing = i ? shown(Math.abs(altitude - all[i - 1].altitude)) : '';
            return html`<tr>
              <td>${clockIn(zone, time)}</td>
              <td>${track.row[row].toLocaleString('en-US')}</td>
              <td>${shown(altitude)}</td>
              <td>${maximum ? msg('maximum') : msg('minimum')}</td>
              <td>${swing}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </details>`;
}
