import { css } from 'lit';

export const summaryStyles = css`
  h2 {
    margin: 0;
    font-size: 1rem;
  }
  p,
  dl {
    margin: 0;
  }
  .when {
    color: var(--_text-dim);
  }
  .notice {
    margin: 8px 0;
    padding: 6px 10px;
    border-left: 3px solid var(--_caution);
    background: var(--_raised);
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 4px 14px;
    margin-top: 10px;
  }
  dt {
    color: var(--_text-dim);
  }
  dd {
    margin: 0;
  }
  .big {
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .lesser {
    font-style: italic;
  }
  summary {
    width: max-content;
    font-size: 0.75rem;
    color: var(--_text-dim);
    cursor: pointer;
  }
  small {
    display: block;
    font-size: 0.75rem;
    color: var(--_text-dim);
  }
  .suggestion {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
`;
