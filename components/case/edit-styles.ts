import { css } from 'lit';

/** Forms and buttons of the editor of a case. */
export const editStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 6px 0;
  }
  .tools .button {
    height: 1.625rem;
    padding: 0 8px;
    font-size: 0.75rem;
  }
  .button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  form.edit {
    display: flex;
    flex-direction: column;
    gap: 8px;
    margin: 8px 0;
    padding: 10px;
    background: var(--_raised);
    border-radius: var(--_radius);
  }
  form.edit label {
    display: flex;
    flex-direction: column;
    gap: 2px;
    font-size: 0.75rem;
  }
  form.edit label.check {
    flex-direction: row;
    align-items: baseline;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  /* What was done is said over the form, however far down that is scrolled. */
  .said {
    position: sticky;
    top: 0;
    z-index: 1;
    margin: 0;
    background: var(--_surface);
  }
  .said:not(:empty) {
    padding: 6px 0;
  }
  form.edit .field {
    width: 100%;
    min-width: 0;
    color: inherit;
    font: inherit;
    font-size: 0.8125rem;
  }
  textarea.field {
    height: auto;
    padding: 6px 8px;
  }
  .line {
    display: flex;
    align-items: flex-end;
    gap: 6px;
  }
  .line label {
    flex: 1;
    min-width: 0;
  }
  .line .button,
  .error .button {
    height: 1.625rem;
    padding: 0 8px;
    font-size: 0.75rem;
  }
  .line .button {
    height: 30px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
  }
  .measure {
    display: flex;
    flex-direction: column;
    gap: 8px;
    max-height: none;
  }
  .measure p {
    margin: 0;
  }
  .measure .legend {
    margin-top: 4px;
    font-size: 0.75rem;
    font-weight: 600;
  }
  .expected {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
  }
  .expected .error {
    grid-column: 1 / -1;
  }
  select.field {
    width: 100%;
  }
  fieldset {
    min-width: 0;
    max-height: 160px;
    margin: 0;
    padding: 6px 8px;
    overflow: auto;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
  }
  legend {
    font-size: 0.75rem;
  }
  .error {
    margin: 0;
    font-size: 0.75rem;
    overflow-wrap: anywhere;
  }
  .rows {
    padding-left: 16px;
  }
`;
