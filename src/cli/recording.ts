/** The words that say which recording a transcript comes with, and what is to become of it. */
import type { Brought } from '#lib/server/studio.ts';
import { Usage } from './terminal.ts';

export const RECORDING = {
	audio: { type: 'string' },
	force: { type: 'boolean' },
	level: { type: 'boolean' },
	keep: { type: 'boolean' },
	speak: { type: 'boolean' }
} as const;

interface Wishes {
	readonly audio?: string | undefined;
	readonly force?: boolean | undefined;
	readonly level?: boolean | undefined;
	readonly keep?: boolean | undefined;
	readonly speak?: boolean | undefined;
}

/** `null` where speech is to be made. */
export function broughtWith({ audio, force, level, keep, speak }: Wishes): Brought | null {
	if (audio !== undefined)
		return { path: audio, force: force === true, level: level === true, original: keep === true, speak: speak === true, said: null };
	const idle = Object.entries({ force, level, keep, speak }).find(([, wished]) => wished);
	if (idle) throw new Usage(`--${idle[0]} is about a recording: name one with --audio.`);
	return null;
}
