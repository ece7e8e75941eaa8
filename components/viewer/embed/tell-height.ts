/** What a page in a frame tells the page around it: px that it needs. Nothing else ever leaves it. */
export interface HeightMessage {
  readonly type: 'crosstrack:height';
  readonly version: 1;
  /** px of the whole page in the frame, at its present width. */
  readonly height: number;
}

/** What a page around may ask, where it began to listen later. */
const ASK = 'crosstrack:ask-height';

/**
 * Tells the page around how high this one is, whenever that changes and when it asks. Any page around may know: the height says
 * nothing that it could not measure.
 * @param height px, now
 * @returns tells it once more where it has changed
 */
export function tellHeight(height: () => number): () => void {
  const { parent } = window;
  if (parent === window) return () => undefined;
  let told = 0;
  const tell = (isAsked: boolean) => {
    const now = Math.ceil(height());
    if (!(now > 0) || (now === told && !isAsked)) return;
    told = now;
    const message: HeightMessage = { type: 'crosstrack:height', version: 1, height: now };
    parent.postMessage(message, '*');
  };
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source === parent && data?.type === ASK) tell(true);
  });
  return () => tell(false);
}
