/** The page's script. MapLibre's worker is started first: it has the most to do until there is a picture. */
void import('./map/start-worker.js');
void import('./viewer/flight-viewer.js');
