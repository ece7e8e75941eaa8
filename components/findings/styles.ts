import { css } from 'lit';

export const findingStyles = css`
  :host {
    display: block;
    background: var(--_surface);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-bottom: 8px;
  }
  .head h2 {
    margin-right: auto;
  }
  .head .button,
  .head .field {
    height: 1.625rem;
    padding: 0 7px;
    font-size: 0.75rem;
  }
  .head .field {
    max-width: 13em;
  }
  .sign,
  .advisory {
    color: var(--_advisory);
  }
  .caution {
    color: var(--_caution);
  }
  .warning {
    color: var(--_warning);
  }
  .computed {
    color: var(--_computed);
  }
  .on-computed {
    border-left: 2px dashed var(--_computed);
  }
  .on-computed .title {
    font-weight: 400;
    font-style: italic;
  }
  .head .button[aria-pressed='true'] {
    border-color: var(--_rule);
    background: var(--_surface);
    color: var(--_text);
  }
  .button[aria-pressed='false'] {
    opacity: 0.6;
    text-decoration: line-through;
  }
  ul.list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    border-top: 1px solid var(--_rule);
  }
  .item:last-child {
    border-bottom: 1px solid var(--_rule);
  }
  .choose {
    display: grid;
    grid-template-columns: 18px 1fr auto;
    gap: 1px 6px;
    width: 100%;
    padding: 8px 6px;
    border: 0;
    background: none;
    text-align: left;
    cursor: pointer;
  }
  .choose:hover {
    background: var(--_raised);
  }
  .choose:focus-visible {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .chosen {
      border-left: 4px solid Highlight;
    }
    .head .button[aria-pressed='true'] {
      background: ButtonFace;
      border-color: ButtonBorder;
      color: ButtonText;
    }
    .button[aria-pressed='false'] {
      opacity: 1;
    }
  }
  .chosen {
    box-shadow: inset 3px 0 var(--_accent);
  }
  .chosen .choose {
    box-shadow: inset 3px 0 var(--_accent);
    background: var(--_accent-soft);
  }
  .title {
    font-weight: 600;
  }
  .aside .title {
    font-weight: 400;
    text-decoration: line-through;
    text-decoration-color: var(--_text-dim);
  }
  .aside .choose > .sign,
  .aside .title,
  .aside .say {
    color: var(--_text-dim);
  }
  .aside .note {
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  .at,
  .meta {
    color: var(--_text-dim);
    font-size: 0.75rem;
  }
  .at {
    align-self: center;
  }
  .say,
  .meta {
    grid-column: 2 / -1;
  }
  .say {
    font-size: 0.8125rem;
  }
  .detail {
    padding: 2px 12px 14px 30px;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .detail h3 {
    margin: 12px 0 2px;
    font-size: 0.75rem;
    font-weight: 600;
    color: var(--_text-dim);
  }
  flight-oscillation {
    margin-top: 8px;
  }
  .detail p,
  .detail dl,
  .detail dd {
    margin: 0;
  }
  .detail ul {
    margin: 0;
    padding-left: 1.2em;
    list-style: disc;
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(55%) minmax(0, 1fr);
    gap: 1px 14px;
  }
  dt,
  .dim {
    color: var(--_text-dim);
  }
  .notice {
    margin-top: 6px !important;
    padding: 4px 8px;
    border-left: 3px solid var(--_caution);
    background: var(--_raised);
  }
  .notice::first-letter {
    text-transform: uppercase;
  }
  details {
    margin-top: 12px;
  }
  summary {
    cursor: pointer;
    color: var(--_text-dim);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .threshold {
    margin-top: 6px !important;
  }
  small {
    display: block;
    color: var(--_text-dim);
    font-size: 0.75rem;
  }
  .none {
    margin: 0;
    padding: 10px 0;
  }
  .not-run {
    margin-top: 14px;
    font-size: 0.75rem;
    color: var(--_text-dim);
  }
  .not-run ul {
    margin: 4px 0 0;
    padding-left: 1.2em;
  }
  :host([printed]) .chosen,
  :host([printed]) .chosen .choose {
    box-shadow: none;
    background: none;
  }
  @media print {
    .head .field {
      display: none;
    }
    h2,
    h3,
    .choose {
      break-after: avoid;
    }
    .choose,
    .detail p,
    .detail li,
    dt,
    dd {
      break-inside: avoid;
    }
    /* A card is about as high as a page: it may go on behind a break, in columns to be short. */
    .detail {
      columns: 2;
      column-gap: 6mm;
    }
    .detail h3 {
      break-after: avoid;
    }
  }
`;
