import { css } from 'lit';

export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .tools {
    display: flex;
    gap: 6px;
  }
  .tools .field:first-child {
    flex: 1;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .kinds .button {
    height: 1.5rem;
    padding: 0 8px;
    border-radius: 1rem;
    font-size: 0.75rem;
  }
  .all {
    display: flex;
    align-items: center;
    gap: 4px 6px;
    flex-wrap: wrap;
  }
  .all label {
    flex: 1;
    white-space: nowrap;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    border-top: 1px solid var(--_rule);
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr auto auto;
    align-items: center;
    gap: 4px;
    border-bottom: 1px solid var(--_rule);
  }
  li:has([aria-pressed='true']) {
    background: var(--_accent-soft);
  }
  .choose {
    display: grid;
    padding: 6px 4px;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
    min-width: 0;
  }
  .choose[aria-pressed='true'] .name {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .name {
    font-weight: 600;
  }
  .name,
  .choose .hint {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  /* Wider than its box, for fingers. */
  .show {
    align-self: stretch;
  }
  .show,
  .align {
    padding: 0 6px;
  }
  input[type='checkbox'] {
    flex: none;
  }
  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 0;
  }
  .count {
    white-space: nowrap;
  }
  .advisory {
    color: var(--_advisory);
  }
  .caution {
    color: var(--_caution);
  }
  .computed {
    color: var(--_computed);
  }
  .warning {
    color: var(--_warning);
  }
  @media (pointer: coarse) {
    .show,
    .align {
      padding: 0 10px;
    }
  }
`;
