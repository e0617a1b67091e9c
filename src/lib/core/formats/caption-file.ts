/** Reads the cues of a caption file, WebVTT or SRT: the two differ in what stands round the cues, not in what people put into them. */
import type { Parsed, Problem } from '../problem.ts';
import { START } from '../time.ts';
import type { TimedTranscript } from '../timeline.ts';
import type { ParagraphId } from '../transcript.ts';
import { readBlocks, type Block } from './cue-blocks.ts';
import { enlistLabelled, enlistNamed } from './enlist.ts';
import { labelsIn, namesCarry, splitAtLabels, type Attributed } from './labels.ts';
import { isEscapedTwice } from './markup.ts';
import { timedTranscript, type Head, type Said } from './paragraphs.ts';
import { inOneLine, runsOf, startsOf, type Run } from './payload.ts';
import { withoutRepeats } from './repeats.ts';

export interface CaptionFile {
	readonly lines: readonly string[];
	/** Whether a cue may have an id that is no number. */
	readonly named: boolean;
	readonly head: Head;
	/** Whether the file says that a cue without a name has no speaker. */
	readonly isExplicit: boolean;
}

interface Spoken {
	readonly block: Block;
	readonly runs: readonly Attributed[];
}

export function readCaptionFile({ lines, named, head, isExplicit }: CaptionFile): Parsed<TimedTranscript> {
	const { blocks, problems } = readBlocks(lines, named);
	const { blocks: fresh, repeated, line } = withoutRepeats(blocks);
	const runs = fresh.map((block) => runsOf(block.lines.join('\n')));
	const hasVoices = runs.some((of) => of.some((run) => run.voice !== null));
	const spoken = fresh.map((block, i) => ({ block, runs: runs[i]! }));
	const attributed = hasVoices ? spoken.map(byVoice) : byLabel(spoken);
	const said = saidBy(attributed, isExplicit);
	const more: Problem[] = [
		...(repeated > 0 ? [{ code: 'repeated-lines' as const, line, count: repeated }] : []),
		...fresh.flatMap((block, i): Problem[] => (runs[i]!.length === 0 ? [{ code: 'cue-without-text', line: block.line }] : [])),
		...escapedTwice(fresh),
		...(said.length === 0 ? [{ code: 'empty' as const }] : [])
	];
	return { value: timedTranscript(said, head, hasVoices ? enlistNamed : enlistLabelled), problems: [...problems, ...more] };
}

/** Beside a voice, words without one are nobody's; in a cue without any, the file's custom decides. */
function byVoice({ block, runs }: { block: Block; runs: readonly Run[] }): Spoken {
	const others = runs.some((run) => run.voice !== null) ? 'nobody' : 'unsaid';
	return { block, runs: runs.map((run) => ({ ...run, is: run.voice === null ? others : 'named' })) };
}

function byLabel(spoken: readonly { block: Block; runs: readonly Run[] }[]): Spoken[] {
	const labels = labelsIn(spoken.flatMap(({ runs }) => runs.flatMap((run) => run.text.split(/[\r\n]+/))));
	return spoken.map(({ block, runs }) => ({ block, runs: runs.flatMap((run) => splitAtLabels(run, labels)) }));
}

function saidBy(spoken: readonly Spoken[], isExplicit: boolean): Said[] {
	const names = spoken.flatMap(({ runs }) => (runs.length === 0 ? [] : [nameIn(runs)]));
	const carries = !isExplicit && namesCarry(names);
	let current: string | null = null;
	return spoken.flatMap(({ block, runs }) => {
		const starts = block.start === null || block.end === null ? null : startsOf(runs, block.start, block.end);
		return runs.map((run, i): Said => {
			current = run.is === 'unsaid' && carries ? current : run.voice;
			const [start, end] = [starts?.[i] ?? null, starts?.[i + 1] ?? block.end ?? START];
			return { ...inOneLine(run, start ?? START, end), label: current, start, end, paragraph: paragraphOf(block.id) };
		});
	});
}

/** `''` where a cue says that somebody else speaks, and not who. */
const nameIn = (runs: readonly Attributed[]): string | null =>
	runs.find((run) => run.voice !== null)?.voice ?? (runs.some((run) => run.is === 'nobody') ? '' : null);

const OUR_ID = /^(p[1-9]\d{0,8})(?:\.\d+)?$/;
const paragraphOf = (id: string | null): ParagraphId | null => (OUR_ID.exec(id ?? '')?.[1] as ParagraphId | undefined) ?? null;

function escapedTwice(blocks: readonly Block[]): Problem[] {
	const found = blocks.find(({ lines }) => lines.some(isEscapedTwice));
	return found ? [{ code: 'double-escaped', line: found.line }] : [];
}
