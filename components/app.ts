/** The page's script. MapLibre's worker is started first: it has the most to do until there is a picture. */
void import('./internal/map-start.js');
void import('./flight-viewer.js');
