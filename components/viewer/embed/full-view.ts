import { rangeIn, timeIn } from '../attribute-values.js';
import { encodeView, type View } from '../view-address.js';
import { settingsText, type EmbedSettings } from './settings.js';

/** A page of the embedder's that has the whole tool; the package alone has none. */
const APP = 'meta[name="crosstrack-app"]';

const usable = <T>(read: () => T | null): T | undefined => {
  try {
    return read() ?? undefined;
  } catch {
    return undefined; // the page has named it already
  }
};

/** What the whole tool would show of the same settings. */
function viewOf({ attributes }: EmbedSettings): View {
  const text = (name: string) => attributes.get(name) || undefined;
  const time = usable(() => timeIn('time', text('time') ?? ''));
  const range = usable(() => rangeIn(text('range') ?? ''));
  const entries = {
    ...{ src: text('src'), case: text('case'), route: text('route'), near: text('near') },
    ...{ time, range, finding: text('finding'), colorBy: text('color-by') },
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** Address of the full view: of the tool itself, or of this page with everything in it. */
export function fullView(
  settings: EmbedSettings,
  address: URL,
  app = document.querySelector<HTMLMetaElement>(APP)?.content,
): string {
  if (app) return app + encodeView(viewOf(settings));
  const all = [...settings.attributes].filter(
    ([name]) => !['controls', 'interactive', 'tabs'].includes(name),
  );
  return `${address.pathname}#${settingsText([...all, ['readonly', 'no']])}`;
}
