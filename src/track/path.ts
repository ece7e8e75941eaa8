import { msg } from '../base/words.js';
import type { Track } from './track.js';

/**
 * A path is a track whose file has no times: positions in their order, and nothing that needs a time. It has no `time`
 * column, which therefore reads as all NaN, so that no time can be shown that nobody measured.
 */
export const isPath = (track: Pick<Track, 'has'>): boolean => !track.has('time');

/** The notice of every path. */
export const pathNotice = (): string => msg('path without times');

/** Why a detector cannot look at a path. */
export const noTimes = (): string => msg('the path has no times');
