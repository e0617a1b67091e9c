/** Words for an episode's page. */
import { spoken } from './spoken.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const paragraphs = (count: number): string => `paragraph${count === 1 ? '' : 's'}`;

export const page = {
	allEpisodes: 'All episodes',
	keys: 'Keys',
	mute: 'Mute',
	volume: 'Volume',
	listenTo: 'Listen to',
	recording: 'Recording',
	both: 'Both',
	/** Goes on after `both`, for a screen reader. */
	bothMore: ', fill the gaps of the recording',
	bothTitle: 'The recording, and what it leaves out read aloud',
	readAloud: 'Read aloud',
	speakers: 'Speakers',
	speakerCount: (count: number) => spoken.plural(count, { one: '# speaker', other: '# speakers' }),
	speaksFor: (length: string) => `speaks for ${length}`,
	spokeBefore: (speaker: string) => `Where ${speaker} spoke before`,
	speaksNext: (speaker: string) => `Where ${speaker} speaks next`,
	before: 'Spoke before',
	next: 'Speaks next',
	found: (found: number, all: number) => `${spoken.number(found)} of ${spoken.number(all)} ${paragraphs(all)} found`,
	timesEstimated: 'times estimated',
	checkTimes: 'Check the times',
	embed: 'Embed',
	reordered: 'The source lists these paragraphs out of order. An editor restored the order.',
	reorderedAndNamed: (count: number) =>
		`The source lists these paragraphs out of order and leaves ${inWords(count)} without a speaker. An editor restored both.`,
	named: (count: number) =>
		`The source leaves ${inWords(count)} ${paragraphs(count)} without a speaker. An editor named who speaks ${count === 1 ? 'it' : 'them'}.`,
	unnamed: (count: number) => spoken.plural(count, { one: '# paragraph names no speaker.', other: '# paragraphs name no speaker.' }),
	seeSource: 'See the source as filed',
	remarks: (count: number) => `Remarks on the source (${spoken.number(count)})`,
	line: (line: number) => `Line ${line}:`,
	untimed: 'The times of the words could not be fetched, so no word is lit. Text and sound are all here.',
	fetchAgain: 'Fetch them again',
	panelLost: 'The panel could not be fetched. Try again',
	close: 'Close',
	language: 'Language'
};
