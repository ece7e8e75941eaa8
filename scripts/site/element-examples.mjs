/** A page's part that shows an element at work, for its live example; the script it needs is the last thing in it. */

const viewer = `<flight-viewer
  src="flights/holding.csv"
  style="height: 560px"
></flight-viewer>`;

/** Reads a flight, and gives its analysis to an element. */
const analyzed = (
  tag,
  { file = 'holding.csv', size = 'height: 380px', more = '' } = {},
) => `<${tag} style="${size}"></${tag}>
<script type="module">
  import { FlightWorker } from './crosstrack/crosstrack.js';

  const text = await (await fetch('flights/${file}')).blob();
  const worker = new FlightWorker();
  const [{ tracks, report }] = await worker.open([new File([text], '${file}')]);
  const [analysis] = await worker.analyze(tracks.map((track) => track.meta.id));

  const element = document.querySelector('${tag}');
${more || '  element.analysis = analysis;'}
</script>`;

/** Reads the bundled case, and has its claims judged. */
const judged = (tag, size = '') => `<${tag} style="${size}"></${tag}>
<script type="module">
  import { FlightWorker } from './crosstrack/crosstrack.js';
  import { judgeClaims, loadAirports, parseCase } from './crosstrack/browser/core.js';

  const get = async (name) => (await fetch('flights/' + name)).blob();
  const worker = new FlightWorker();
  const [{ tracks }] = await worker.open([new File([await get('j2-8243.csv')], 'j2-8243.csv')]);
  const [analysis] = await worker.analyze([tracks[0].meta.id], { route: 'UBBB-URMG' });
  const file = parseCase(JSON.parse(await (await get('j2-8243.case.json')).text()));

  const element = document.querySelector('${tag}');
  element.file = file;
  element.results = await judgeClaims(file, analysis, { airports: await loadAirports() });
</script>`;

const log = `  const heard = document.body.appendChild(document.createElement('pre'));
  const tell = (event) => (heard.textContent = event.type + ' ' + JSON.stringify({ ...event }));`;

/** A dialog, opened by a button. */
const dialog = (tag, file) => `<button>Open</button>
<${tag}></${tag}>
<script type="module">
  import './crosstrack/crosstrack.js';

  const element = document.querySelector('${tag}');
  document.querySelector('button').addEventListener('click', () => {
    element.file = ${file};
  });
</script>`;

const examples = {
  'flight-viewer': viewer,
  'flight-map': analyzed('flight-map'),
  'flight-chart': analyzed('flight-chart', { size: 'height: 420px' }),
  'flight-findings': analyzed('flight-findings', { size: '' }),
  'flight-summary': analyzed('flight-summary', { size: '' }),
  'flight-oscillation': analyzed('flight-oscillation', {
    file: 'oscillation.csv',
    size: '',
    more: `  element.analysis = analysis;
  element.finding = analysis.findings.find(({ kind }) => kind === 'altitude-oscillation');`,
  }),
  'flight-landings': analyzed('flight-landings', { file: 'circuits.csv', size: '' }),
  'flight-import': analyzed('flight-import', { size: '', more: '  element.reports = [report];' }),
  'flight-player': analyzed('flight-player', {
    size: '',
    more: `  element.analysis = analysis;
${log}
  element.addEventListener('flight-cursor', tell);`,
  }),
  'flight-list': analyzed('flight-list', {
    file: 'day.csv',
    size: '',
    more: `  const analyses = await worker.analyze(tracks.map((track) => track.meta.id));
  element.flights = analyses.map((analysis) => ({ analysis, color: 'currentColor', shown: true }));`,
  }),
  'flight-all-findings': analyzed('flight-all-findings', {
    file: 'day.csv',
    more: `  element.analyses = await worker.analyze(tracks.map((track) => track.meta.id));`,
  }),
  'flight-claims': judged('flight-claims'),
  'flight-story': judged('flight-story'),
  'flight-timeline': judged('flight-timeline'),
  'flight-mapping': dialog(
    'flight-mapping',
    "new File(['when;north;east\\n2026-05-04 09:00;52.1;5.2\\n2026-05-04 09:01;52.1;5.3'], 'table.csv')",
  ),
  'flight-verification': dialog('flight-verification', "new File(['no bundle'], 'bundle.zip')"),
  'flight-route': `<flight-route></flight-route>
<script type="module">
  import './crosstrack/crosstrack.js';

  const element = document.querySelector('flight-route');
${log}
  element.addEventListener('flight-route', tell);
</script>`,
  'flight-settings': `<flight-settings></flight-settings>
<script type="module">
  import './crosstrack/crosstrack.js';

  const element = document.querySelector('flight-settings');
  element.addEventListener('flight-settings', ({ settings }) => (element.settings = settings));
</script>`,
  'flight-files': `<flight-files></flight-files>
<script type="module">
  import './crosstrack/crosstrack.js';

  const element = document.querySelector('flight-files');
  const heard = document.body.appendChild(document.createElement('pre'));
  element.addEventListener('flight-files', ({ files }) => {
    heard.textContent = files.map((file) => file.name).join('\\n');
  });
</script>`,
};

/** '' for an element without one; a test demands one of each. */
export const elementExample = (tag) => examples[tag] ?? '';
