/**
 * The notebook's side of `crosstrack.FlightViewer`: a `<flight-viewer>` whose attributes are the widget's traits. All of the library is in
 * this one file, since a notebook has no folder that a page could load anything from.
 */
import '../../../components/index.js';
import { analysisJson } from '../../../src/analysis/json.js';
import { useAddresses } from '../../../src/base/assets.js';
import { loadAirports } from '../../../src/route/airports/index.js';
import packed from 'crosstrack-assets';

/** What is used of anywidget's model. */
interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, changed: () => void): void;
  off(event: string, changed: () => void): void;
}
interface NotebookFile {
  readonly name: string;
  readonly data: DataView<ArrayBuffer>;
}

/** Traits that are attributes of the viewer; a test holds them to those of the package. */
const attributes: Readonly<Record<string, string>> = {
  route: 'route',
  near: 'near',
  units: 'units',
  time_zone: 'time-zone',
  theme: 'theme',
  time: 'time',
  range: 'range',
  finding: 'finding',
  color_by: 'color-by',
  tabs: 'tabs',
  controls: 'controls',
};

async function unpacked(base64: string, type: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return URL.createObjectURL(new Blob([await new Response(stream).arrayBuffer()], { type }));
}

/** Addresses of workers, airports and basemap in this page; made once. */
let ready: Promise<void> | undefined;
const unpack = (): Promise<void> =>
  (ready ??= Promise.all(
    Object.entries(packed).map(async ([name, base64]) => {
      const type = name.endsWith('.js') ? 'text/javascript' : 'application/json';
      return [name, await unpacked(base64, type)] as const;
    }),
  ).then((all) => useAddresses(Object.fromEntries(all))));

async function render({ model, el }: { readonly model: Model; readonly el: HTMLElement }) {
  await unpack();
  const viewer = document.createElement('flight-viewer');
  viewer.setAttribute('loading', 'eager');
  const listeners: (readonly [string, () => void])[] = [];
  const follow = (name: string, changed: () => void) => {
    changed();
    model.on(`change:${name}`, changed);
    listeners.push([`change:${name}`, changed]);
  };
  const tell = (name: string, value: unknown) => {
    model.set(name, value);
    model.save_changes();
  };

  for (const [trait, attribute] of Object.entries(attributes))
    follow(trait, () => {
      const value = String(model.get(trait) ?? '');
      if (value) viewer.setAttribute(attribute, value);
      else viewer.removeAttribute(attribute);
    });
  follow('height', () => (viewer.style.height = `${Number(model.get('height'))}px`));
  viewer.addEventListener('flight-load', async ({ analysis, analyses }) => {
    const result = analysisJson(viewer.session.reports, analyses, await loadAirports());
    if (viewer.analysis === analysis) tell('analysis', JSON.parse(JSON.stringify(result)));
  });
  viewer.addEventListener('flight-finding', ({ finding }) => tell('selected', finding?.id ?? ''));
  viewer.addEventListener('flight-error', ({ message }) => tell('error', message));
  el.append(viewer);
  follow('files', () => {
    const files = (model.get('files') ?? []) as readonly NotebookFile[];
    void viewer.open(files.map(({ name, data }) => new File([data], name)));
  });
  return () => {
    for (const [event, changed] of listeners) model.off(event, changed);
    viewer.remove();
  };
}

export default { render };
