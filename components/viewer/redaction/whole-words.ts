import { msg } from '@lit/localize';

/** Why there is no picture of the screen. */
export const wholePicture = (): string =>
  msg('Expected nothing left out, found parts that are: a picture of the screen shows the whole flight.');

/** For the dialog with code for other pages. */
export const wholeCode = (): string =>
  msg(
    'Parts of the flight are left out of exports. This code leaves nothing out: it shows the whole flight.',
  );
