/** The package brings no worker of its own for bundles: they are made and checked in the page. */
export const spawn = (): Worker | null => null;
