import type { FlightViewer } from '../flight-viewer.js';
import { embedPlaces, embedSource } from './embed-source.js';

/** A viewer in a page that says where the parts of its tool are has a button for code that shows its flight in other pages. */
export function offerEmbed(viewer: FlightViewer): void {
  if (!embedPlaces()) return;
  viewer.embedding = () => void open(viewer);
}

/** The dialog is in the viewer's own tree: it has its colors, and gives the focus back to the button. */
async function open(viewer: FlightViewer): Promise<void> {
  const { analysis, renderRoot } = viewer;
  if (!analysis) return;
  await import('./embed-dialog.js');
  const dialog =
    renderRoot.querySelector('crosstrack-embed') ??
    renderRoot.appendChild(document.createElement('crosstrack-embed'));
  dialog.source = embedSource(viewer, analysis);
}
