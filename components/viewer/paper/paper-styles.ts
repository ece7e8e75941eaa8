import { css } from 'lit';

export const paperStyles = css`
  :host {
    display: block;
    font-size: 9.5pt !important;
  }
  figure,
  footer p {
    margin: 0;
  }
  h2 {
    font-size: 12pt;
    break-after: avoid;
  }
  flight-summary,
  figure {
    break-inside: avoid;
  }
  figure,
  flight-findings,
  section,
  section > * + * {
    margin-top: 4mm;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
  }
  footer {
    margin-top: 6mm;
    padding-top: 2mm;
    border-top: 1px solid var(--_rule);
    color: var(--_text-dim);
    font-size: 7.5pt;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
`;
