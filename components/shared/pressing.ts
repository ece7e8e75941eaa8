const PRESSED = 'button, summary, a[href], [role="separator"]';

/** Whether a key presses the button that has the focus: then it is that button's, not a shortcut. */
export const isPressing = (event: KeyboardEvent): boolean => {
  const [target] = event.composedPath();
  return (
    (event.key === 'Enter' || event.key === ' ') &&
    target instanceof HTMLElement &&
    target.closest(PRESSED) !== null
  );
};
