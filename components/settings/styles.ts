import { css } from 'lit';

export const settingsStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  details {
    border-bottom: 1px solid var(--_rule);
    padding-bottom: 8px;
  }
  summary {
    padding: 4px 0;
    font-weight: 600;
    cursor: pointer;
  }
  summary small {
    font-weight: 400;
    color: var(--_accent);
  }
  p {
    margin: 0 0 8px;
  }
  .near {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding-bottom: 8px;
    border-bottom: 1px solid var(--_rule);
  }
  .near .field {
    width: 64px;
  }
  .option {
    display: grid;
    grid-template-columns: 1fr 92px 4.5em;
    gap: 2px 8px;
    align-items: center;
    margin-bottom: 10px;
  }
  .option > :nth-child(n + 4) {
    grid-column: 1 / -1;
  }
  .field {
    width: 100%;
    text-align: end;
  }
  .changes {
    position: sticky;
    top: 0;
    z-index: 1;
    margin: 0 0 8px;
    padding: 8px 10px;
    border-left: 3px solid var(--_accent);
    background: var(--_raised);
    font-size: 0.8125rem;
  }
  .row {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-size: 0.75rem;
    text-decoration: underline;
    cursor: pointer;
  }
`;
