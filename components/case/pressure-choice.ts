import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { weatherName, type ReportedPressure } from '../../src/case/weather.js';
import { FlightPressureEvent } from '../shared/events.js';

/** A switch at a weather report: the flight's heights are computed with its pressure, or no longer. */
export function pressureChoice({ qnh, weather }: ReportedPressure, analysis: Analysis): TemplateResult {
  const name = weatherName(weather);
  const hPa = Math.round(qnh * 10) / 10;
  const isUsed = analysis.qnhFrom === name;
  const choose = ({ currentTarget }: Event) =>
    currentTarget!.dispatchEvent(isUsed ? new FlightPressureEvent(null) : new FlightPressureEvent(qnh, name));
  return html`<button
    class="button pressure"
    type="button"
    aria-pressed=${isUsed ? 'true' : 'false'}
    aria-label=${msg(str`Use QNH ${hPa} hPa of ${name}`)}
    title=${msg('Heights above fields are computed with the pressure of this report.')}
    @click=${choose}
  >
    ${msg(str`Use QNH ${hPa} hPa`)}
  </button>`;
}
