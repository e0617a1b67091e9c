/** Reads a file as the command line does, and says it in rows that a test can compare. */
import { readSubmission } from '#lib/core/reading.ts';

export type Said = readonly [label: string | null, text: string, start?: number, end?: number];

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export function read(fileName: string, source: string | Uint8Array) {
	const bytes = typeof source === 'string' ? utf8(source) : source;
	const { value, problems } = readSubmission({ fileName, bytes, edits: null });
	const { transcript, timeline } = value;
	const labels = new Map(transcript.speakers.map(({ id, label }) => [id, label]));
	const said = transcript.paragraphs.map(({ id, speaker, text }): Said => {
		const cues = timeline.filter((cue) => cue.paragraph === id);
		const label = speaker === null ? null : labels.get(speaker)!;
		return cues.length === 0 ? [label, text] : [label, text, cues[0]!.start, cues.at(-1)!.end];
	});
	return { said, problems: problems.map(({ code, ...rest }) => [code, 'line' in rest ? rest.line : null]), transcript, timeline };
}

export const vtt = (...blocks: string[]) => `WEBVTT\n\n${blocks.join('\n\n')}\n`;
export const cue = (start: string, end: string, ...lines: string[]) => `${start} --> ${end}\n${lines.join('\n')}`;
export const one = (...lines: string[]) => vtt(cue('00:01.000', '00:02.000', ...lines));
