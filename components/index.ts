/** Registers every element. Import one file alone to have only that element. */
export * from './shared/events.js';
export { FlightChart } from './chart/flight-chart.js';
export { FlightFiles } from './files/flight-files.js';
export { FlightFindings } from './findings/flight-findings.js';
export { FlightImport } from './import/flight-import.js';
export { FlightList } from './flights/flight-list.js';
export { FlightMap } from './map/flight-map.js';
export { FlightOscillation } from './oscillation/flight-oscillation.js';
export { FlightMapping } from './mapping/flight-mapping.js';
export { FlightPlayer } from './player/flight-player.js';
export { FlightRoute } from './route/flight-route.js';
export { FlightSettings } from './settings/flight-settings.js';
export { FlightSummary } from './summary/flight-summary.js';
export { FlightViewer } from './viewer/flight-viewer.js';
export { useAssets } from '../src/base/assets.js';
export { languages, setLanguage } from '../src/base/language.js';
export { FlightWorker } from '../src/worker/client.js';
