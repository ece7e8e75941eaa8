/** Fills the screen, where the browser and the page around allow it; the presentation works without. */
export async function fillScreen(element: Element): Promise<void> {
  try {
    await element.requestFullscreen();
  } catch {
    // Refused: a frame without permission, a phone, or no gesture of the user.
  }
}

/** Gives the screen back, if it was this element that had it. */
export async function leaveScreen(element: Element): Promise<void> {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (root.fullscreenElement !== element) return;
  try {
    await document.exitFullscreen();
  } catch {
    // It has been left meanwhile.
  }
}
