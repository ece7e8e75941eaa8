import { css } from 'lit';

/** Head and foot of a case in the side panel. */
export const panelStyles = css`
  h2 {
    margin: 0 0 6px;
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-bottom: 10px;
  }
  .state .button {
    height: 1.625rem;
    padding: 0 8px;
    font-size: 0.75rem;
  }
  .unsaved {
    margin-right: 4px;
    color: var(--_caution);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .begin {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 12px 2px;
  }
  .dismissed {
    margin-bottom: 12px;
  }
  .dismissed ul {
    margin-top: 6px;
  }
  .sections {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-bottom: 12px;
  }
  .files {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
    font-size: 0.75rem;
    overflow-wrap: anywhere;
  }
  .exports {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    font-size: 0.75rem;
  }
`;
