/** What the embed lets the page that holds it know: nothing that its own visitor could not read. */
import type { Seconds } from '#lib/core/time.ts';
import type { ParagraphId, Speaker, SpeakerId } from '#lib/core/transcript.ts';

/** Stays as it is as long as the player is there. */
export interface About {
	/** The frame's address as its holder wrote it. */
	readonly src: string;
	readonly speakers: readonly Speaker[];
	readonly paragraphs: ReadonlySet<string>;
}

/** Why there is no sound: a code of player.js, what the visitor is told, and our own name for it. */
export interface Fault {
	readonly code: -1 | 1;
	readonly msg: string;
	readonly cause: string;
}

export interface Facts extends About {
	/** Nobody wants it to play. */
	readonly paused: boolean;
	/** It plays, and is heard. */
	readonly sounding: boolean;
	readonly over: boolean;
	readonly at: Seconds;
	readonly duration: Seconds;
	/** How far the sound is here already. */
	readonly arrived: Seconds;
	/** Counts the jumps to another time. */
	readonly jumps: number;
	/** 0 to 1. */
	readonly volume: number;
	readonly muted: boolean;
	readonly rate: number;
	/** The one being heard, and who speaks in it. */
	readonly paragraph: ParagraphId | null;
	readonly speaker: SpeakerId | null;
	readonly fault: Fault | null;
	/** What the frame would need to show all of it, in CSS pixels; `null` while nobody has looked. */
	readonly height: number | null;
}
