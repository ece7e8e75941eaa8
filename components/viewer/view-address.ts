import { isQnh } from '../../src/analysis/qnh.js';
import type { Settings } from '../../src/analysis/settings.js';
import type { Camera } from '../shared/events.js';
import { wordsOf } from './attribute-values.js';

/** A file that a link names but cannot open. */
export interface LinkedFile {
  readonly name: string;
  /** Hexadecimal; '' where it was not yet known. */
  readonly sha256: string;
}

/** The view as the address holds it, so that a link opens at the same moment. */
export interface View {
  /** Addresses of the files, where they have some, with blanks between them. */
  readonly src?: string;
  /** Address of a case file. */
  readonly case?: string;
  /** A file without an address, from the reader's computer: the link asks its reader to open the file. */
  readonly file?: LinkedFile;
  readonly route?: string;
  /** Airport and NM around it, e.g. `UATE 30`. */
  readonly near?: string;
  /** hPa, the pressure of the day; null for none, where the page has one. */
  readonly qnh?: number | null;
  /** The report that the pressure is from. */
  readonly qnhFrom?: string;
  /** Id of the chosen flight. */
  readonly flight?: string;
  /** Where the map is looked at from. */
  readonly camera?: Camera;
  /** Unix seconds of the cursor. */
  readonly time?: number;
  /** Unix seconds shown by the charts. */
  readonly range?: readonly [number, number];
  /** Id of the chosen finding. */
  readonly finding?: string;
  readonly colorBy?: string;
  /** Names of the map's switches that are on. */
  readonly layers?: readonly string[];
  readonly settings?: Settings;
}

const iso = (seconds: number) => new Date(Math.round(seconds) * 1000).toISOString().replace('.000Z', 'Z');
const parse = (text: string | null): number | undefined => {
  const time = Date.parse(text ?? '') / 1000;
  return Number.isFinite(time) ? time : undefined;
};

/** `zoom/lat/lon/bearing/pitch`, as maps' addresses have it. */
const cameraText = ({ zoom, lat, lon, bearing, pitch }: Camera) =>
  [zoom.toFixed(2), lat.toFixed(4), lon.toFixed(4), bearing.toFixed(0), pitch.toFixed(0)].join('/');
const limits = [24, 90, 540, 360, 85];

function cameraIn(text = ''): Camera | undefined {
  const numbers = text.split('/').map((part) => (part === '' ? NaN : Number(part)));
  const [zoom, lat, lon, bearing = 0, pitch = 0] = numbers;
  if (numbers.length < 3 || [zoom, lat, lon, bearing, pitch].some((n, i) => !(Math.abs(n) <= limits[i])))
    return undefined;
  return { zoom, lat, lon, bearing, pitch };
}

/** An empty text where there are settings and none of them changes anything. */
function settingsText(settings: Settings | undefined): readonly string[] {
  if (!settings) return [];
  const texts = Object.entries(settings).flatMap(([detector, values]) =>
    Object.entries(values).map(([name, value]) => `${detector}.${name}=${value}`),
  );
  return texts.length > 0 ? texts : [''];
}

function settingsOf(texts: readonly string[]): Settings | undefined {
  if (texts.length === 1 && texts[0] === '') return {};
  const settings = new Map<string, Map<string, number>>(); // an address may name a detector `constructor`
  for (const text of texts) {
    const [, detector, name, value] = /^([a-z0-9-]+)\.(\w+)=(-?[\d.e]+)$/i.exec(text) ?? [];
    if (!detector || !Number.isFinite(Number(value))) continue;
    if (!settings.has(detector)) settings.set(detector, new Map());
    settings.get(detector)!.set(name, Number(value));
  }
  if (settings.size === 0) return undefined;
  return Object.fromEntries(
    [...settings].map(([detector, values]) => [detector, Object.fromEntries(values)]),
  );
}

/** `#route=UBBB-URMG&t=2024-12-25T04:37:00Z`: readable, and short where nothing was chosen. */
export function encodeView(view: View): string {
  const params = new URLSearchParams();
  for (const address of wordsOf(view.src)) params.append('src', address);
  if (view.case) params.set('case', view.case);
  if (view.file) params.set('file', view.file.name);
  if (view.file?.sha256) params.set('sha256', view.file.sha256);
  if (view.route !== undefined) params.set('route', view.route);
  if (view.near !== undefined) params.set('near', view.near);
  if (view.qnh !== undefined) params.set('qnh', String(view.qnh ?? ''));
  if (view.qnh && view.qnhFrom) params.set('qnhFrom', view.qnhFrom);
  if (view.flight) params.set('flight', view.flight);
  if (view.time !== undefined) params.set('t', iso(view.time));
  if (view.range) params.set('range', view.range.map(iso).join('/'));
  if (view.camera) params.set('map', cameraText(view.camera));
  if (view.finding) params.set('finding', view.finding);
  if (view.colorBy) params.set('color', view.colorBy);
  if (view.layers?.length) params.set('layers', view.layers.join(','));
  for (const text of settingsText(view.settings)) params.append('set', text);
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
  return text && `#${text}`;
}

/** A blank in an address of a link is part of it: what a link asks for must not fall apart into others. */
const addressesIn = (params: URLSearchParams): string | undefined =>
  params
    .getAll('src')
    .map((address) => address.trim().replaceAll(/\s/g, '%20'))
    .join(' ') || undefined;

const fileIn = (params: URLSearchParams): LinkedFile | undefined => {
  const name = params.get('file');
  const sha256 = params.get('sha256') ?? '';
  return name ? { name, sha256: /^[0-9a-f]{64}$/.test(sha256) ? sha256 : '' } : undefined;
};

/** Of a report’s name, as in `METAR UATE 250600Z`, in any language of a case; what is longer is none. */
const REPORT_NAME = /^[^\p{C}\p{Zl}\p{Zp}]{1,80}$/u;

/** hPa, null for none; what is no pressure at sea level is ignored, and the name of a report without a pressure. */
function pressureIn(params: URLSearchParams): Pick<View, 'qnh' | 'qnhFrom'> {
  const [text, from] = [params.get('qnh'), params.get('qnhFrom') ?? ''];
  if (text === '') return { qnh: null };
  const qnh = Number(text ?? NaN);
  return isQnh(qnh) ? { qnh, ...(REPORT_NAME.test(from) && { qnhFrom: from }) } : {};
}

/** What an address says; what is not understood is ignored. */
export function decodeView(hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const [from, to] = (params.get('range') ?? '').split('/').map(parse);
  const time = parse(params.get('t'));
  const settings = settingsOf(params.getAll('set'));
  const text = (name: string) => params.get(name) ?? undefined;
  const entries = {
    src: addressesIn(params),
    case: text('case'),
    file: fileIn(params),
    route: text('route'),
    near: text('near'),
    ...pressureIn(params),
    flight: text('flight'),
    time,
    range: from !== undefined && to !== undefined && from < to ? ([from, to] as const) : undefined,
    camera: cameraIn(text('map')),
    finding: text('finding'),
    colorBy: text('color'),
    layers: text('layers')?.split(',').filter(Boolean),
    settings,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
