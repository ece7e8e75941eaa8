import { css } from 'lit';

/** What the elements of a case share: cards in a list, badges, sources. */
export const caseStyles = css`
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
    max-width: 12em;
  }
  .head .button[aria-pressed='false'] {
    opacity: 0.6;
    text-decoration: line-through;
  }
  ul.list,
  ol.list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    padding: 9px 6px;
    border-top: 1px solid var(--_rule);
  }
  .item:last-child {
    border-bottom: 1px solid var(--_rule);
  }
  .item.chosen {
    background: var(--_accent-soft);
  }
  .who,
  .when {
    color: var(--_text-dim);
    font-size: 0.75rem;
  }
  .text {
    margin: 1px 0 3px;
    overflow-wrap: break-word;
  }
  .say {
    margin: 0;
    font-size: 0.8125rem;
    overflow-wrap: break-word;
  }
  .verdict {
    display: inline-block;
    margin-right: 6px;
    padding: 0 7px;
    border: 1px solid currentColor;
    border-radius: 10px;
    font-size: 0.75rem;
    font-weight: 600;
  }
  .agrees {
    color: var(--_advisory);
  }
  .conflicts {
    color: var(--_warning);
  }
  .untold {
    color: var(--_text-dim);
  }
  .verdict.untold {
    border-style: dashed;
  }
  .superseded .text {
    text-decoration: line-through;
    text-decoration-color: var(--_text-dim);
  }
  .note {
    color: var(--_caution);
    font-size: 0.75rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin-top: 3px;
    font-size: 0.75rem;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
    text-decoration: underline;
  }
  .sources {
    margin: 4px 0 0;
    padding-left: 16px;
    font-size: 0.75rem;
  }
  .sources a {
    color: var(--_accent);
  }
  details summary {
    color: var(--_accent);
    font-size: 0.75rem;
    cursor: pointer;
  }
`;
