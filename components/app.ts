/** The page's script. MapLibre's worker is started first: it has the most to do until there is a picture. */
void import('./map/start-worker.js');
void import('./viewer/flight-viewer.js').then(async () => {
  const { offerEmbed } = await import('./viewer/embed/offer.js');
  for (const viewer of document.querySelectorAll('flight-viewer')) offerEmbed(viewer);
});
