/** What a key does on the charts. */
export type ChartAction =
  | { readonly do: 'step'; readonly rows: number }
  | { readonly do: 'end'; readonly of: 'start' | 'end' }
  | { readonly do: 'zoom'; readonly closer: boolean }
  | { readonly do: 'reset' }
  | { readonly do: 'choose' }
  | { readonly do: 'table' }
  | { readonly do: 'line' }
  | { readonly do: 'leave' };

/** Rows for one press with Shift. */
const FAST = 10;

/** The action of a key; undefined where the key is the page's. */
export function chartAction({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent): ChartAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const rows = shiftKey ? FAST : 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return { do: 'step', rows: -rows };
    case 'ArrowRight':
    case 'ArrowUp':
      return { do: 'step', rows };
    case 'PageDown':
      return { do: 'step', rows: -FAST };
    case 'PageUp':
      return { do: 'step', rows: FAST };
    case 'Home':
      return { do: 'end', of: 'start' };
    case 'End':
      return { do: 'end', of: 'end' };
    case '+':
    case '=':
      return { do: 'zoom', closer: true };
    case '-':
      return { do: 'zoom', closer: false };
    case '0':
      return { do: 'reset' };
    case 'Enter':
      return { do: 'choose' };
    case 't':
      return { do: 'table' };
    case 'Escape':
      return { do: 'leave' };
  }
  return undefined;
}

/** The same on the table, where down is later and left and right scroll. */
export function tableAction(event: KeyboardEvent): ChartAction | undefined {
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') return undefined;
  if (event.key === 'l' && !event.ctrlKey && !event.metaKey && !event.altKey) return { do: 'line' };
  const action = chartAction(event);
  return action?.do === 'step' ? { do: 'step', rows: -action.rows } : action;
}
