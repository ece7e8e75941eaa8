import { LitElement, type PropertyDeclaration } from 'lit';
import { property } from 'lit/decorators.js';
import type { Gestures } from '../shared/gestures.js';

/** A choice of the viewer's theme. */
export type ThemeName = 'auto' | 'light' | 'dark';

/** An attribute that is removed, or set to nothing by a framework, has its initial value again. */
const given = <T extends string>(initial: T, options: PropertyDeclaration = {}): PropertyDeclaration => ({
  ...options,
  converter: { fromAttribute: (value) => value ?? initial },
});

/**
 * What a page says to a viewer, each in the tag or by script, before the element is defined or at any time. Lists are words with
 * blanks between them. A value that cannot be used changes nothing, and a `flight-error` says so.
 *
 * @attr lang - Language of the texts, on the viewer or on an element around it. All elements of a page have the same: that of the viewer which asked last.
 */
export class ViewerAttributes extends LitElement {
  /** Addresses of track files to open, with blanks between them (a blank within an address is `%20`). */
  @property(given('')) src = '';
  /** Planned route, e.g. `UBBB-URMG`. */
  @property(given('')) route = '';
  /** Address of a case file: what was published of the flight, shown under the charts. Its route and settings apply where the tag or a link names no others; without `src` its files on this site are opened. */
  @property(given('', { attribute: 'case' })) caseSrc = '';
  /** Airport and NM around it within which the altitude is also analyzed separately, e.g. `UATE 30`. */
  @property(given('')) near = '';
  /** `aviation`, `metric`, or single units: `ft` or `m`, `kt` or `km/h`, `ft/min` or `m/s`, `NM` or `km`; `metric ft` is metric with feet. */
  @property(given('')) units = '';
  /** `UTC`, `local` (the reader's), `aircraft`, or a name of the time zone database such as `Asia/Baku`. */
  @property(given('', { attribute: 'time-zone' })) timeZone = '';
  /** `auto`: as the page around. */
  @property(given('auto', { reflect: true })) theme: ThemeName = 'auto';
  /** The moment of the cursor: `2024-12-25T04:37:00Z`, or Unix seconds. */
  @property(given('')) time = '';
  /** The part of the time axis that is shown: two moments with a slash between them. */
  @property(given('')) range = '';
  /** Id of the chosen finding, or its kind for the first of it. */
  @property(given('')) finding = '';
  /** What the color of the track says: `status`, `altitude`, `groundSpeed`, `verticalRate`, `crossTrack`, `time`, `source`. */
  @property(given('', { attribute: 'color-by' })) colorBy = '';
  /** Tabs of the side panel in their order, the first one open: `findings`, `landings`, `case`, `flights`, `route`, `import`, `settings`. All without it. */
  @property(given('')) tabs = '';
  /** What is left out: `no-header`, `no-open`, `no-edit` (a case and its notes are shown as they are), `no-view`, `no-export`, `no-help`, `no-map`, `no-charts`, `no-player`, `no-panel`. A notice that the track is not what was recorded is always shown. */
  @property(given('')) controls = '';
  /** `lazy`: begins when it comes near the view; `eager`: at once. */
  @property(given('lazy')) loading: 'lazy' | 'eager' = 'lazy';
  /** Address of a picture that is shown until the viewer begins. */
  @property(given('')) poster = '';
  /** `no`: a picture of map and charts that nobody can operate. */
  @property(given('yes', { reflect: true })) interactive: 'yes' | 'no' = 'yes';
  /** `cooperative`: the wheel scrolls the page, and zooms with Ctrl or ⌘; one finger scrolls the page, two move the map. `full`: both act on map and charts, for a page that has nothing else. */
  @property(given('cooperative')) gestures: Gestures = 'cooperative';
  /** The page is this tool's: it keeps the view in the address, remembers choices, and takes keys pressed anywhere. */
  @property({ type: Boolean }) app = false;
}
