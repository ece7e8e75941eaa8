import { html, nothing } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Airports } from '../../src/route/airports/index.js';
import type { CaseReader } from './case-reader.js';
import type { FindingDesk } from './finding-desk.js';
import type { PresentDesk } from './present-desk.js';

interface Presented {
  readonly charted: Analysis | null;
  readonly airports: Airports | null;
  readonly cases: CaseReader;
  readonly found: FindingDesk;
}

/** The caption above map and charts, while a presentation is on. @param fold shows or hides the charts */
export function presentCaption(
  desk: PresentDesk,
  { charted, airports, cases, found }: Presented,
  finding: Finding | null,
  fold: () => void,
) {
  if (!desk.isOn) return nothing;
  const { story, at, hasBoth } = desk;
  return html`<crosstrack-caption
    .analysis=${charted}
    .airports=${airports}
    .finding=${finding}
    .place=${found.place(finding)}
    .story=${story}
    .at=${at}
    .results=${story ? cases.claimsFor(charted, airports) : []}
    ?both=${hasBoth}
    @back=${() => void desk.step(-1)}
    @next=${() => void desk.step(1)}
    @charts=${fold}
    @follow=${() => void desk.follow(story ? 'findings' : 'story')}
    @leave=${() => desk.end()}
  ></crosstrack-caption>`;
}
