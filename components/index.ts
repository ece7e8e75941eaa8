/** Registers every element. Import one file alone to have only that element. */
export * from './events.js';
export { FlightChart } from './flight-chart.js';
export { FlightFiles } from './flight-files.js';
export { FlightFindings } from './flight-findings.js';
export { FlightImport } from './flight-import.js';
export { FlightList } from './flight-list.js';
export { FlightMap } from './flight-map.js';
export { FlightOscillation } from './flight-oscillation.js';
export { FlightMapping } from './flight-mapping.js';
export { FlightPlayer } from './flight-player.js';
export { FlightRoute } from './flight-route.js';
export { FlightSettings } from './flight-settings.js';
export { FlightSummary } from './flight-summary.js';
export { FlightViewer } from './flight-viewer.js';
export { languages, setLanguage } from '../src/language.js';
export { FlightWorker } from '../src/worker/client.js';
