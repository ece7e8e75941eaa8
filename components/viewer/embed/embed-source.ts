import { msg } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { aviationUnits, metricUnits } from '../../../src/base/display-units.js';
import { slug } from '../../../src/base/slug.js';
import { flightName } from '../../../src/analysis/summary-words.js';
import { summarize } from '../../../src/analysis/summary.js';
import { formatTime } from '../../../src/base/units.js';
import { isPath } from '../../../src/track/path.js';
import { nearText } from '../../shared/vicinity-text.js';
import { wordsOf } from '../attribute-values.js';
import type { CaseReader } from '../case-reader.js';
import type { ViewerChoice } from '../choice.js';
import type { Cursor } from '../cursor-sync.js';
import { defaultPreferences, type Preferences } from '../preferences.js';
import type { FlightSession } from '../../session/session.js';
import { wholeCode } from '../redaction/whole-words.js';
import type { Setting } from './settings.js';

/** What the dialog knows of the viewer that it makes code of. */
export interface EmbedSource {
  readonly analysis: Analysis;
  /** Whole addresses of the files; none for files of the reader's computer. */
  readonly src: readonly string[];
  /** Names of the files. */
  readonly names: readonly string[];
  /** How it is shown and computed, without the files. */
  readonly settings: readonly Setting[];
  /** Moment, range and finding that are shown now. */
  readonly view: readonly Setting[];
  /** Of the flight: `AHY8243, 2024-12-25`. */
  readonly title: string;
  /** For the names of files. */
  readonly slug: string;
  /** Sentences: what the code cannot hold, or leave out. */
  readonly lost: readonly string[];
}

interface SourceViewer {
  /** Addresses of the files that were opened last; '' for files of the reader's own. */
  readonly opened: string;
  readonly session: FlightSession;
  readonly cases: CaseReader;
  readonly choice: ViewerChoice;
  readonly cursor: Cursor;
  readonly preferences: Preferences;
  /** Whether parts of the flight are left out of exports. */
  readonly redaction: { readonly isOn: boolean };
}

/** An address as another page needs it. */
const whole = (address: string): string => new URL(address, document.baseURI).href;

function unitsText({ units }: Preferences): string {
  const is = (system: object) => JSON.stringify(units) === JSON.stringify(system);
  if (is(aviationUnits)) return '';
  return is(metricUnits) ? 'metric' : Object.values(units).join(' ');
}

const named = (settings: Readonly<Record<string, string | false | null | undefined>>): Setting[] =>
  Object.entries(settings).flatMap(([name, value]): Setting[] => (value ? [[name, value]] : []));

function viewSettings({ choice, cursor }: SourceViewer, analysis: Analysis): Setting[] {
  const { range, finding } = choice;
  const isTimed = !isPath(analysis.track);
  return named({
    time: isTimed && cursor.time !== null && formatTime(cursor.time),
    range: isTimed && range?.map(formatTime).join('/'),
    finding: finding?.id,
  });
}

function lostOf({ session, cases, redaction }: SourceViewer): string[] {
  const { settings, qnh } = session;
  return [
    ...(redaction.isOn ? [wholeCode()] : []),
    ...(Object.keys(settings).length > 0 || qnh !== null
      ? [msg('Thresholds and pressure that you have set are not in the code; a case file can hold them.')]
      : []),
    ...(cases.file && (!cases.askedFor || cases.isUnsaved)
      ? [msg('The case that is open is a file on your computer and is not in the code.')]
      : []),
  ];
}

/** What the code is made of. */
export function embedSource(viewer: SourceViewer, analysis: Analysis): EmbedSource {
  const { opened, session, cases, preferences } = viewer;
  const name = flightName(summarize(analysis)).replace(/ \(.*/, '');
  const day = isPath(analysis.track) ? '' : formatTime(analysis.track.time[0]).slice(0, 10);
  const { colorBy } = preferences.map;
  return {
    analysis,
    src: wordsOf(opened).map(whole),
    names: session.reportsOf(analysis).map((report) => report.name),
    settings: named({
      case: cases.askedFor && whole(cases.askedFor),
      route: typeof session.route === 'string' && session.route,
      near: nearText(session.near),
      units: unitsText(preferences),
      'time-zone': preferences.timeZone !== defaultPreferences.timeZone && preferences.timeZone,
      'color-by': colorBy !== defaultPreferences.map.colorBy && colorBy,
    }),
    view: viewSettings(viewer, analysis),
    title: [name, day].filter(Boolean).join(', '),
    slug: slug(name) || 'flight',
    lost: lostOf(viewer),
  };
}

/** Where `embed.html` and `crosstrack.js` of the page's tool are; undefined where it does not say. */
export function embedPlaces():
  { readonly page: string; readonly script: string; readonly app: string } | undefined {
  const [page, script] = wordsOf(
    document.querySelector<HTMLMetaElement>('meta[name="crosstrack-embed"]')?.content,
  );
  return page && script
    ? { page: whole(page), script: whole(script), app: location.origin + location.pathname }
    : undefined;
}
