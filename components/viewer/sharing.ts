import { msg } from '@lit/localize';
import { isRedacting, type Redaction } from '../../src/track/redact/redaction.js';
import { linkWords } from './link.js';
import { redactedLinkWords, redactedView } from './redacted-view.js';
import { encodeView, type View } from './view-address.js';

/** Copies a link to what is shown, without what its sender leaves out. Resolves to what came of it, in words. */
export async function copyLink(view: View, redaction: Redaction): Promise<string> {
  const isRedacted = isRedacting(redaction);
  const address = new URL(location.href);
  address.hash = encodeView(isRedacted ? redactedView(view, redaction) : view);
  try {
    await navigator.clipboard.writeText(address.href);
    return isRedacted ? redactedLinkWords() : linkWords(view);
  } catch {
    return isRedacted
      ? msg('The link could not be copied. The one in the address bar names the whole flight.')
      : msg('Copy the link from the address bar.');
  }
}
