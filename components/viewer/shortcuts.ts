import { msg } from '@lit/localize';
import { isPressing } from '../shared/pressing.js';

/** A key of the whole page and what it does. */
export interface Shortcut {
  /** As `KeyboardEvent.key` says it. */
  readonly key: string;
  readonly title: string;
  run(): void;
}

const takesText = (target: EventTarget | undefined) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName));

/**
 * Runs the shortcut of a key press, unless the user is typing or an element has used the key.
 * @param letters whether keys of one character are shortcuts
 */
export function runShortcut(event: KeyboardEvent, shortcuts: readonly Shortcut[], letters = true): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.composedPath()[0];
  if (takesText(target)) return;
  if (isPressing(event)) return;
  if (!letters && /^\S$/.test(event.key)) return;
  const shortcut = shortcuts.find(({ key }) => key === event.key);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}

/** What the keys of the whole tool do. */
export interface ViewerActions {
  open(): void;
  play(): void;
  /** To the next finding, or the one before; with `parts` through those that are part of another too. */
  step(by: 1 | -1, parts: boolean): void;
  deselect(): void;
  route(): void;
  foldPanel(): void;
  foldCharts(): void;
  table(): void;
  present(): void;
  help(): void;
}

/** The titles are made at each call, so that they follow the language. */
export const viewerShortcuts = (actions: ViewerActions) => (): readonly Shortcut[] => [
  { key: 'o', title: msg('Open track files'), run: actions.open },
  { key: ' ', title: msg('Play, pause'), run: actions.play },
  { key: 'n', title: msg('Next finding'), run: () => actions.step(1, false) },
  { key: 'p', title: msg('Previous finding'), run: () => actions.step(-1, false) },
  { key: 'N', title: msg('Next finding or part of one'), run: () => actions.step(1, true) },
  { key: 'P', title: msg('Previous finding or part of one'), run: () => actions.step(-1, true) },
  { key: 'Escape', title: msg('Deselect finding'), run: actions.deselect },
  { key: 'r', title: msg('Planned route'), run: actions.route },
  { key: 's', title: msg('Collapse the side panel'), run: actions.foldPanel },
  { key: 'c', title: msg('Collapse the charts'), run: actions.foldCharts },
  { key: 't', title: msg('Values as a table, in the place of the charts'), run: actions.table },
  {
    key: 'f',
    title: msg('Present: map, charts and a caption in large type; Escape leaves'),
    run: actions.present,
  },
  { key: '?', title: msg('This list'), run: actions.help },
];

/** Keys that the elements themselves take, for the help sheet. */
export const elementKeys = () => [
  { key: '← →', title: msg('While presenting: previous and next finding or step of the story') },
  { key: '← →', title: msg('In the charts: step a row; with Shift ten rows; Home and End: first and last') },
  { key: 'Escape', title: msg('In the charts: the cursor goes') },
  { key: '+ − 0', title: msg('In the charts and on the map: zoom in, out, all') },
  { key: '↑ ↓', title: msg('In a list of findings or flights: previous, next; Enter selects') },
  { key: 'Delete', title: msg('In a list: closes the flight; sets the finding aside, with a note') },
  { key: 'Ctrl Z', title: msg('Undo an edit of the case; with Shift redo') },
  { key: 'Tab', title: msg('Next control; Enter on a divider collapses its panel') },
];
