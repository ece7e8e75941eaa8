import type { Analysis } from '../../../src/analysis/analyze.js';
import type { FlightSession } from '../../session/session.js';

/** What a picture is made of, and where its dialog goes. */
interface ArticleViewer {
  readonly analysis: Analysis | null;
  readonly session: FlightSession;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Opens the dialog with a picture for an article. It is in the viewer's own tree: it has its colors, and gives the focus back. */
export async function openArticle(viewer: ArticleViewer): Promise<void> {
  const { analysis, renderRoot, session } = viewer;
  if (!analysis) return;
  await import('./article-dialog.js');
  const dialog =
    renderRoot.querySelector('crosstrack-article') ??
    renderRoot.appendChild(document.createElement('crosstrack-article'));
  dialog.source = { analysis, files: session.reportsOf(analysis).map(({ name }) => name) };
}
