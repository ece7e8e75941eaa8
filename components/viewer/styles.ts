import { css } from 'lit';

export const viewerStyles = css`
  :host {
    display: block;
    height: 640px;
    overflow: hidden;
    background: var(--_surface);
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  /* Not the host itself: pages say display: block of elements that they give a size. */
  .content {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .until-begun {
    flex: 1;
    min-height: 0;
    overflow: hidden;
  }
  .until-begun img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .picture {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 6px 8px;
    flex-wrap: wrap;
    padding: 7px 12px;
    border-bottom: 1px solid var(--_rule);
  }
  header .grow {
    flex: 1;
    min-width: 0;
  }
  header .flight {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-width: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  ::slotted(h1) {
    margin: 0 8px 0 0;
    font-size: 1rem;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .notice,
  .question {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding: 5px 12px;
    border-bottom: 1px solid var(--_rule);
    background: var(--_raised);
    font-size: 0.8125rem;
  }
  .question {
    align-items: center;
  }
  .notice strong::before {
    content: '△ ';
    color: var(--_caution);
  }
  .main {
    flex: 1;
    min-height: 0;
  }
  .stage {
    flex: 1;
  }
  flight-map,
  .charts,
  crosstrack-panel {
    flex: 1;
    min-width: 0;
    min-height: 0;
  }
  flight-map {
    height: auto;
  }
  .charts {
    display: flex;
    flex-direction: column;
  }
  .charts flight-all-findings,
  .charts flight-chart {
    flex: 1;
    min-height: 0;
  }
  /* The player stays where the charts are folded. */
  .stage[folded] flight-chart {
    display: none;
  }
  .charts flight-player {
    border-bottom: 1px solid var(--_rule);
  }
  .empty {
    flex: 1;
    display: grid;
    place-content: center;
    gap: 12px;
    justify-items: center;
    padding: 24px;
    text-align: center;
    color: var(--_text-dim);
  }
  .empty {
    margin: 24px;
    border: 2px dashed var(--_rule);
    border-radius: 12px;
  }
  .waiting {
    margin: 40px 14px;
  }
  .empty strong {
    color: var(--_text);
    font-size: 1.125rem;
  }
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 6px;
    border: 1px solid var(--_rule);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.2);
  }
  .menu .button {
    display: flex;
    width: 100%;
  }
  .menu .left-out {
    max-width: 260px;
    margin: 2px 10px;
  }
  .menu hr {
    margin: 6px 0;
    border: 0;
    border-top: 1px solid var(--_rule);
  }
  .menu label {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
    padding: 3px 4px;
  }
  dialog {
    max-width: 560px;
    padding: 20px 24px;
    border: 1px solid var(--_rule);
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  dialog dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 6px 16px;
    margin: 14px 0;
  }
  dialog dd {
    margin: 0;
  }
  kbd {
    padding: 1px 6px;
    border: 1px solid var(--_rule);
    border-bottom-width: 2px;
    border-radius: 4px;
    background: var(--_raised);
    font: inherit;
    font-size: 0.75rem;
  }
  .toast {
    position: absolute;
    z-index: 10;
    left: 50%;
    bottom: 20px;
    translate: -50%;
    padding: 8px 14px;
    border-radius: 20px;
    background: var(--_text);
    color: var(--_surface);
  }
  /* A phone, or a narrow column of an article: everything under the map, in one scroll. */
  :host([narrow]) {
    overflow: auto;
  }
  :host([narrow]) .main {
    flex: none;
  }
  :host([narrow]) .stage {
    display: contents;
  }
  /* The map stays in sight while charts and findings are read below it. */
  :host([narrow]) {
    --_map-in-sight: var(--_narrow-map-height, clamp(200px, 40dvh, 420px));
    scroll-padding-top: calc(var(--_map-in-sight) + 8px);
  }
  :host([narrow]) flight-map {
    position: sticky;
    top: 0;
    z-index: 3;
    height: var(--_map-in-sight);
    border-bottom: 1px solid var(--_rule);
  }
  :host([narrow]) .charts flight-chart {
    flex: none;
    height: 560px;
  }
  :host([narrow]) header {
    gap: 4px 2px;
    padding: 6px 8px;
  }
  :host([narrow]) header .button {
    padding: 0 5px;
  }
  #embed .sign {
    display: none;
  }
  /* Its keys are of little use on a phone, and the header is one line. */
  :host([narrow][app]) #keys,
  :host([narrow]) #embed .words {
    display: none;
  }
  :host([narrow]) #embed .sign {
    display: inline;
  }
  :host([narrow]) header .button.icon {
    width: 1.625rem;
  }
  :host([narrow]) ::slotted(h1) {
    margin-inline-end: 2px;
    font-size: 0.9375rem;
  }
  :host([narrow]) .flight {
    display: none;
  }
  :host([narrow]) .notice span {
    display: none;
  }
`;
