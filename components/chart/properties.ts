import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Analysis } from '../../src/analysis/analyze.js';
import { aviationUnits, type DisplayUnits } from '../../src/base/display-units.js';
import type { CaseEvent } from '../../src/case/file/model.js';
import type { Finding } from '../../src/finding/finding.js';
import { defaultSeries } from '../../src/picture/curves.js';
import { checked, shapes } from '../shared/checked.js';
import type { Gestures } from '../shared/gestures.js';
import type { ChartAxis } from './plot/along-route.js';

/** What a page says to the charts. */
export class ChartProperties extends LitElement {
  /** The flight; null shows an empty state. */
  @checked(shapes.analysis) @property({ attribute: false }) analysis: Analysis | null = null;
  /** Flights drawn lightly behind it. */
  @checked(shapes.analyses) @property({ attribute: false }) others: readonly Analysis[] = [];
  /** Ids of all open flights in the order in which they got their colors. */
  @checked(shapes.texts) @property({ attribute: false }) flightOrder: readonly string[] = [];
  /** They begin where the chosen flight begins, instead of at their own time. */
  @property({ type: Boolean }) aligned = false;
  /** The chosen finding: a band through all charts. */
  @checked(shapes.finding) @property({ attribute: false }) finding: Finding | null = null;
  /** What was published of the flight (of a case file), as marks in a lane and words at the cursor. */
  @checked(shapes.objects) @property({ attribute: false }) events: readonly CaseEvent[] = [];
  /** The charts from top to bottom, each the id of a curve or of two, as `altitude+groundSpeed`. */
  @checked(shapes.texts) @property({ attribute: false }) series: readonly string[] = defaultSeries;
  /** The horizontal axis: `time` (of a path without times the distance flown), or `route` for the distance along the planned route. */
  @property() axis: ChartAxis = 'time';
  /** Units of the screen, one for each quantity. */
  @checked(shapes.units) @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** `UTC`, `local`, `aircraft`, or a name of the time zone database. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  /** `cooperative`: the wheel scrolls the page, and zooms with Ctrl or ⌘. `full`: the wheel zooms. */
  @property() gestures: Gestures = 'cooperative';
  /** The page shows the track's notice in full: here a word is enough. */
  @property({ type: Boolean, attribute: 'brief-notice' }) briefNotice = false;
  /** A table with every column of the rows in view takes the place of the curves. */
  @property({ type: Boolean, reflect: true }) table = false;
  /** Line numbers in the table ask for the line of the file: for a page that can show it. */
  @property({ type: Boolean, attribute: 'can-show-lines' }) canShowLines = false;
}
