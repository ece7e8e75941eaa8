/**
 * Texts for people: `msg('…')`, and `msg(str`…${value}…`)` where values stand in them. English stands in the code; another
 * language is a file in `src/locales` that is looked up when the text is asked for, so a text is never kept from when its
 * module loaded (a getter or a function, not a constant).
 */
export { msg, str } from '@lit/localize';

/** What somebody else wrote (a file, a server), to be put before a full stop of one's own: it may have brought its own. */
export const beforeStop = (text: string): string => text.replace(/[.\s]+$/u, '');
