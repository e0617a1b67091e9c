/** One line that says how far the making is and how long it will take; a log file gets a line a quarter. */
import { clock } from '#lib/core/time.ts';
import type { Progress } from '#lib/server/studio.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 24;
const STAGES: Readonly<Record<Progress['stage'], string>> = {
	listening: 'Listening',
	aligning: 'Aligning',
	speaking: 'Speaking',
	encoding: 'Encoding'
};

export function progressBar(terminal: Terminal, title: string) {
	let quarter = -1;
	const write = (line: string) => terminal.err(terminal.isLive ? `\r\u001b[2K${line}` : `${line}\n`);
	return {
		show(progress: Progress) {
			const now = Math.floor(progress.done * 4);
			if (!terminal.isLive && now === quarter) return;
			quarter = now;
			write(`${short(title)}  ${bar(progress.done)}  ${STAGES[progress.stage]}${left(progress)}`);
		},
		say: (words: string) => write(`${short(title)}  ${words}${terminal.isLive ? '\n' : ''}`),
		end: () => (terminal.isLive ? terminal.err('\r\u001b[2K') : undefined)
	};
}

const bar = (done: number): string => {
	const full = Math.round(Math.min(1, done) * WIDTH);
	return `${'\u2588'.repeat(full)}${'\u2591'.repeat(WIDTH - full)} ${String(Math.round(done * 100)).padStart(3)} %`;
};

const left = ({ left }: Progress): string => (left === null || left < 1 ? '' : `, ${clock(left)} left`);

const short = (title: string): string => (title.length > 40 ? `${title.slice(0, 39)}\u2026` : title);
