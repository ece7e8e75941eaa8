import { msg } from '@lit/localize';
import type { Map as MapLibreMap, Marker } from 'maplibre-gl';
import { maplibre } from './maplibre/library.js';
import { positionStatuses } from '../../src/track/status.js';
import { formatClock } from '../../src/base/units.js';
import type { Analysis } from '../../src/analysis/analyze.js';
import { momentAt } from '../shared/nearest-row.js';
import { formatShown, type DisplayUnits } from '../../src/base/display-units.js';
import type { MapPath } from '../../src/picture/path.js';
import { placeAt, type MapPlace } from './cursor-place.js';
import { statusNames } from './core/words.js';
import { flownWords } from '../shared/row-axis.js';
import { isPath } from '../../src/track/path.js';

const SVG = 'http://www.w3.org/2000/svg';
/** An arrow that points up; without a course the ring alone is shown. */
const ARROW = 'M0 -11 L7.5 9 L0 5 L-7.5 9 Z';

function shape(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '-14 -14 28 28');
  svg.setAttribute('aria-hidden', 'true');
  const ring = document.createElementNS(SVG, 'circle');
  ring.setAttribute('r', '6');
  ring.setAttribute('class', 'ring');
  const arrow = document.createElementNS(SVG, 'path');
  arrow.setAttribute('d', ARROW);
  arrow.setAttribute('class', 'arrow');
  svg.append(ring, arrow);
  return svg;
}

/** The moving mark. It is an element over the map: moving it costs no frame of the map, which is why it may move at 60 Hz. */
export class CursorMarker {
  readonly #map: MapLibreMap;
  readonly #element = document.createElement('div');
  readonly #svg = shape();
  readonly #label = document.createElement('div');
  readonly #marker: Marker;
  #shown = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#element.className = 'cursor';
    this.#label.className = 'cursor-label';
    this.#element.append(this.#svg, this.#label);
    this.#marker = new maplibre.Marker({ element: this.#element });
    // MapLibre names every marker; this one is a picture of what the charts and the readout say in words.
    this.#element.removeAttribute('role');
    this.#element.removeAttribute('aria-label');
    this.#element.setAttribute('aria-hidden', 'true');
  }

  /** Returns where it is; undefined where there is no place for it. */
  show(
    analysis: Analysis | null,
    path: MapPath | undefined,
    time: number | null,
    units: DisplayUnits,
  ): MapPlace | undefined {
    const place = analysis && path && time !== null ? placeAt(analysis.track, path, time) : undefined;
    if (!place || !analysis || time === null) {
      this.#hide();
      return undefined;
    }
    this.#marker.setLngLat([place.lon, place.lat]);
    if (!this.#shown) {
      this.#marker.addTo(this.#map);
      this.#element.removeAttribute('tabindex');
    }
    this.#shown = true;
    this.#turn(place);
    this.#keepInside(place);
    this.#say(analysis, place, time, units);
    return place;
  }

  #hide(): void {
    if (this.#shown) this.#marker.remove();
    this.#shown = false;
  }

  #turn({ course, known }: MapPlace): void {
    const pointed = course === course && known;
    this.#element.classList.toggle('pointed', pointed);
    this.#element.classList.toggle('unknown', !known);
    this.#svg.style.transform = pointed ? `rotate(${course - this.#map.getBearing()}deg)` : '';
  }

  /** The words are on the side if there is room. */
  #keepInside({ lon, lat }: MapPlace): void {
    const { x } = this.#map.project([lon, lat]);
    this.#element.classList.toggle('leftward', x > this.#map.getContainer().clientWidth / 2);
  }

  /** The row that the charts show at this time, so that both show the same numbers. */
  #say(analysis: Analysis, { row: before, known }: MapPlace, at: number, units: DisplayUnits): void {
    const { track, status } = analysis;
    const moment = momentAt(analysis, at);
    const row = moment && moment.row >= 0 ? moment.row : before;
    const place = moment?.time ?? at;
    const words = [isPath(track) ? flownWords(place, units) : `${formatClock(place)} UTC`];
    const altitude =
      track.altitude[row] === track.altitude[row] ? track.altitude[row] : track.geoAltitude[row];
    if (altitude === altitude) words.push(formatShown(altitude, 'altitude', units));
    if (track.groundSpeed[row] === track.groundSpeed[row]) {
      words.push(formatShown(track.groundSpeed[row], 'speed', units));
    }
    const how = positionStatuses[status.after[before]];
    if (!known) words.push(msg('last known position'));
    else if (how !== 'observed') words.push(statusNames()[how]);
    this.#label.textContent = words.join(' · ');
  }

  remove(): void {
    this.#marker.remove();
    this.#shown = false;
  }
}
