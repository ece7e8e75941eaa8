import type { Settings } from '../../analysis/settings.js';
import type { FigureClass } from '../../track/figures.js';

/**
 * A case: what was published and said of one event in the air, next to the tracks that show it. `case.schema.json`
 * describes the file, `docs/case.md` explains it. Times are Unix seconds (UTC), positions degrees WGS 84.
 */

/** Where a figure or a claim was read. Its label is its key in `CaseFile.sources`. */
export interface CaseSource {
  /** Who published it: a paper, a ministry, a site. */
  readonly who: string;
  readonly title?: string;
  /** `2025-02-04` or a time; when it was published. */
  readonly date?: string;
  /** http or https. */
  readonly address?: string;
  /** http or https: a copy that stays. */
  readonly archived?: string;
  /** `2026-11-01`: when somebody last read it. */
  readonly read?: string;
}

/** A track file of a flight. */
export interface CaseTrackFile {
  /** Without a path. */
  readonly name: string;
  /** 64 lower-case hex digits. */
  readonly sha256?: string;
  /** http, https, or relative to the case file. */
  readonly address?: string;
}

export interface CaseFlight {
  readonly callsign?: string;
  /** ICAO 24-bit address, six lower-case hex digits. */
  readonly icao24?: string;
  readonly files: readonly CaseTrackFile[];
}

export interface CasePlace {
  readonly id: string;
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  /** NM, how far the place may be from its coordinates, 95 %; unknown where missing. */
  readonly uncertainty?: number;
  readonly sources: readonly string[];
}

/** A place that only one event has. */
export type InlinePlace = Omit<CasePlace, 'id' | 'sources' | 'name'> & { readonly name?: string };

export const altitudeReferences = ['pressure', 'flight level', 'mean sea level', 'QFE', 'unknown'] as const;

/** ft, as published, with what it is measured from. */
export interface PublishedAltitude {
  readonly value: number;
  readonly unit: 'ft';
  readonly reference: (typeof altitudeReferences)[number];
}

export interface CaseEvent {
  /** Unique among events, claims and steps. */
  readonly id: string;
  /** The same for an event of one moment. */
  readonly from: number;
  readonly to: number;
  /** The source says about, or gives no minute. */
  readonly approximate: boolean;
  readonly class: FigureClass;
  /** Labels of the case's sources. */
  readonly sources: readonly string[];
  readonly text: string;
  /** An own word of the investigator for grouping and filters. */
  readonly category?: string;
  /** Id of a place of the case, or a place of its own. */
  readonly place?: string | InlinePlace;
  readonly altitude?: PublishedAltitude;
  /** kt. */
  readonly groundSpeed?: number;
  /** ft/min. */
  readonly verticalRate?: number;
  /** Degrees, as reported. */
  readonly heading?: number;
  /** Four octal digits. */
  readonly squawk?: string;
  /** A METAR or TAF as it was sent. */
  readonly metar?: string;
}

/** What a claim is about. A claim about a cause is never judged. */
export const claimTopics = ['path', 'cause', 'people', 'response'] as const;
export type ClaimTopic = (typeof claimTopics)[number];

/** Values for the parameters of a measure, by name; what each is and its unit, the measure declares. */
export type MeasureParameters = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** What the claim says the measure is: a bound, a number within a tolerance, or words. In the unit that is named. */
export interface Expectation {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly about?: number;
  /** ± on `about`. */
  readonly tolerance?: number;
  readonly is?: string;
  readonly unit?: string;
}

export interface ClaimMeasure {
  /** Id of a measure of the registry. */
  readonly id: string;
  readonly parameters: MeasureParameters;
  readonly expect: Expectation;
}

export interface CaseClaim {
  readonly id: string;
  /** Who said it, not who carried it. */
  readonly who: string;
  /** When it was said: `2024-12-25`, a time, or `2024-12-25/2024-12-28` for some day between. */
  readonly said: string;
  readonly text: string;
  readonly class: FigureClass;
  readonly sources: readonly string[];
  readonly about?: ClaimTopic;
  /** Ids of claims. */
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly standsAgainst: readonly string[];
  readonly measure?: ClaimMeasure;
}

/** What a step of the story shows. */
export interface StoryView {
  /** ICAO address or callsign of the flight to show, where several are open. */
  readonly flight?: string;
  readonly time?: number;
  readonly range?: readonly [from: number, to: number];
  readonly camera?: {
    readonly lat: number;
    readonly lon: number;
    readonly zoom: number;
    readonly bearing?: number;
    readonly pitch?: number;
  };
  /** Ids of map layers. */
  readonly layers?: readonly string[];
  /** Kind of a finding, or the address of one. */
  readonly finding?: string;
  readonly claim?: string;
  readonly event?: string;
}

export interface StoryStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly string[];
  readonly view: StoryView;
}

/** A finding that an investigator has looked at and set aside, with the reason. */
export interface DismissedFinding {
  /** Of `findingAddress`. */
  readonly address: string;
  readonly note: string;
  readonly who?: string;
  /** `2025-02-04`, or a time. */
  readonly when?: string;
}

/** What the results of a case depend on beside its files and its route. */
export interface CaseSettings {
  /** Changed thresholds, by kind of finding and name of the option. */
  readonly thresholds: Settings;
  /** ICAO or IATA code, and NM around it within which the altitude is also analyzed separately. */
  readonly near?: { readonly airport: string; readonly radius: number };
  /** hPa, the pressure of the day at sea level. */
  readonly qnh?: number;
  /** The report that the pressure is from, such as `METAR UATE 250600Z`. */
  readonly qnhFrom?: string;
}

export interface CaseFile {
  readonly title: string;
  /** Who works on the case. */
  readonly people: readonly string[];
  readonly flights: readonly CaseFlight[];
  /** As `parseRoute` reads it. */
  readonly route?: string;
  readonly settings?: CaseSettings;
  readonly places: readonly CasePlace[];
  readonly sources: Readonly<Record<string, CaseSource>>;
  /** By time. */
  readonly events: readonly CaseEvent[];
  /** In the order of the file. */
  readonly claims: readonly CaseClaim[];
  readonly story: readonly StoryStep[];
  readonly dismissed: readonly DismissedFinding[];
}

/** A case with nothing in it yet. */
export const emptyCase = (title = ''): CaseFile => ({
  title,
  people: [],
  flights: [],
  places: [],
  sources: {},
  events: [],
  claims: [],
  story: [],
  dismissed: [],
});

/** What a label stands for; undefined for a label that the case does not list (`constructor` is none). */
export const sourceOf = (file: Pick<CaseFile, 'sources'>, label: string): CaseSource | undefined =>
  Object.hasOwn(file.sources, label) ? file.sources[label] : undefined;

/** The claims that supersede one, whichever of the two says so. */
export const laterThan = ({ id, supersededBy }: CaseClaim, { claims }: CaseFile): readonly CaseClaim[] =>
  claims.filter((later) => supersededBy.includes(later.id) || later.supersedes.includes(id));

/** The place of an event, wherever it is written. */
export function placeOfEvent(
  { places }: Pick<CaseFile, 'places'>,
  { place }: CaseEvent,
): InlinePlace | undefined {
  return typeof place === 'string' ? places.find(({ id }) => id === place) : place;
}
