/**
 * Paths in a manifest (RFC 8493, 2.1.3): a percent sign and line ends are written as `%25`, `%0D` and `%0A`; a path leads
 * nowhere outside of the bag.
 */
export const encodePath = (path: string): string =>
  path.replace(
    /[%\r\n]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

export const decodePath = (path: string): string =>
  path.replace(/%(25|0D|0A)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Whether it is relative and stays inside, on every system. */
export function isInside(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.startsWith('~') || /^[a-z]:/i.test(path)) return false;
  return (
    !/[\\\u0000]/.test(path) && !path.split('/').some((part) => part === '..' || part === '.' || part === '')
  );
}

/** A file's name as one part of a path: what some system does not allow there is an underscore. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  const clean = last.replace(/[<>:"|?*\u0000-\u001f\u007f]/g, '_').replace(/^[.~ ]+/, '_');
  return /[. ]$/.test(clean) ? `${clean}_` : clean || 'file';
}
