import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Camera } from '../shared/events.js';
import type { Cursor } from './cursor-sync.js';
import type { FlightSession } from '../session/session.js';
import { isPath } from '../../src/track/path.js';
import { windowAround } from './finding-window.js';

/** ms without another step after which a zoom of the charts has come to rest: steps of a wheel follow more closely. */
const REST = 250;

interface ChoiceEvents {
  changed(): void;
  /** A link to the view says something else now. */
  linkChanged(): void;
}

/** Which of the open flights is looked at, which part and which finding of it, and from where. */
export class ViewerChoice {
  readonly #session: FlightSession;
  readonly #cursor: Cursor;
  readonly #tell: ChoiceEvents;
  /** Id of the chosen flight; '' before there was one. */
  flight = '';
  /** Id of the chosen finding: what it says may change with the route and the settings. */
  findingId = '';
  /** Unix seconds that the charts show; null for the whole flight. */
  range: readonly [number, number] | null = null;
  /** Flights that the user has hidden, by id. */
  hidden: ReadonlySet<string> = new Set();
  /** The charts align the flights by start time. */
  aligned = false;
  /** The findings of all flights stand in the place of the charts. */
  allFindings = false;
  /** Where a link looks from; null for the whole flight. */
  camera: Camera | null = null;
  /** Where the user has moved the map to. */
  moved: Camera | null = null;
  /** The charts' range before a finding was looked at, and the one that was set for it. */
  #before?: { readonly range: ViewerChoice['range']; readonly around: ViewerChoice['range'] };
  #resting?: ReturnType<typeof setTimeout>;

  constructor(session: FlightSession, cursor: Cursor, tell: ChoiceEvents) {
    this.#session = session;
    this.#cursor = cursor;
    this.#tell = tell;
  }

  /** The flight that is shown in full: another one if the chosen one is gone. */
  get analysis(): Analysis | null {
    const { analyses } = this.#session;
    return analyses.find(({ track }) => track.meta.id === this.flight) ?? analyses[0] ?? null;
  }

  get finding(): Finding | null {
    return this.analysis?.findings.find(({ id }) => id === this.findingId) ?? null;
  }

  set(change: Partial<Pick<ViewerChoice, 'range' | 'aligned' | 'allFindings'>>): void {
    Object.assign(this, change);
    this.#tell.changed();
  }

  /**
   * The charts are zoomed. The map follows when they are at rest: to draw the part of a long flight again at each
   * step costs more than all the charts.
   */
  zoom(range: ViewerChoice['range']): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.set({ range }), REST);
  }

  choose(flight: string): void {
    this.look({ flight });
    this.#cursor.hold(null);
    this.#tell.linkChanged();
  }

  /** A flight, and all else as it is given: what is not is as for a flight that was just opened. */
  look({
    flight,
    finding = '',
    range = null,
    camera = null,
  }: {
    flight: string;
    finding?: string;
    range?: ViewerChoice['range'];
    camera?: Camera | null;
  }): void {
    clearTimeout(this.#resting);
    this.#before = undefined;
    Object.assign(this, { flight, findingId: finding, range, camera, moved: camera });
    this.#tell.changed();
  }

  chooseFinding(finding: Finding | null): void {
    this.findingId = finding?.id ?? '';
    this.#tell.changed();
    this.#tell.linkChanged();
  }

  /** Chooses a finding and looks at it: the clock at its first row, the charts around it. Without one the charts show what they did before. */
  inspect(finding: Finding | null): void {
    clearTimeout(this.#resting);
    const { analysis } = this;
    if (finding && analysis && !isPath(analysis.track)) this.#lookAt(finding, analysis);
    else if (this.#before && this.range === this.#before.around) this.range = this.#before.range;
    if (!finding) this.#before = undefined;
    this.chooseFinding(finding);
  }

  #lookAt(finding: Finding, { track: { time } }: Analysis): void {
    const range = this.#before && this.range === this.#before.around ? this.#before.range : this.range;
    const around = windowAround(finding, [time[0], time[time.length - 1]]);
    this.#before = { range, around };
    this.range = around;
    this.#cursor.hold(finding.startTime);
  }

  /** Choices for a closed flight do not apply to another; the next flight is shown. */
  close(flight: string): void {
    const session = this.#session;
    const shown = this.analysis?.track.meta.id === flight;
    const at = session.analyses.findIndex(({ track }) => track.meta.id === flight);
    session.close(flight);
    if (shown) this.choose((session.analyses[at] ?? session.analyses.at(-1))?.track.meta.id ?? '');
  }

  show(flight: string, shown: boolean): void {
    const hidden = new Set(this.hidden);
    if (shown) hidden.delete(flight);
    else hidden.add(flight);
    this.hidden = hidden;
    this.#tell.changed();
  }
}
