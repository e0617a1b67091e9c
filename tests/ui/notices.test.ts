import { describe, expect, it } from 'vitest';
import type { CalendarDate, SpeakerId } from '#lib/core/transcript.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import { editorsWork, hostOf, longDate, madeVoices, recordingFact, speakerCount, unnamed } from '#lib/ui/notices.ts';
import { page } from '#lib/words/en/page.ts';
import { player } from '#lib/words/en/player.ts';
import { spoken } from '#lib/words/en/spoken.ts';

describe('what the page says about itself', () => {
	it.each([
		[true, 2, 'The source lists these paragraphs out of order and leaves two without a speaker. An editor restored both.'],
		[true, 12, 'The source lists these paragraphs out of order and leaves 12 without a speaker. An editor restored both.'],
		[true, 0, 'The source lists these paragraphs out of order. An editor restored the order.'],
		[false, 1, 'The source leaves one paragraph without a speaker. An editor named who speaks it.'],
		[false, 3, 'The source leaves three paragraphs without a speaker. An editor named who speaks them.'],
		[false, 0, null]
	])('reordered %s, restored %i', (reordered, restored, said) => {
		expect(editorsWork({ reordered, restored }, page)).toBe(said);
	});

	it.each([
		[0, null],
		[1, '1 paragraph names no speaker.'],
		[2, '2 paragraphs name no speaker.']
	])('%i without a speaker', (unlabelled, said) => {
		expect(unnamed({ unlabelled }, page)).toBe(said);
	});

	const speakers = ['ann', 'bo'].map((id, i) => ({
		id: id as SpeakerId,
		label: id,
		name: id,
		role: null,
		short: id,
		mark: id[0]!,
		colour: i + 1,
		talk: 0 as never,
		share: 0
	}));
	it.each([
		[null, null],
		[{}, 'Read by synthetic voices.'],
		[{ ann: 'slt', bo: 'rms' }, 'Read by synthetic voices: “slt”, “rms”.'],
		[{ ann: 'slt' }, 'Read by a synthetic voice: “slt”.']
	])('voices %j', (voices, said) => {
		expect(madeVoices({ voices, speakers, other: null }, player)).toBe(said);
	});

	it('are told from a recording that can be read aloud too', () => {
		const other = { voices: { ann: 'slt' } } as unknown as Heading['other'];
		expect(madeVoices({ voices: null, speakers, other }, player)).toBe('Also read aloud, by a synthetic voice: “slt”.');
	});

	it.each<[Heading['kind'], number, boolean, string | null]>([
		['synthesized', 20, false, null],
		['recorded', 20, false, 'Recording'],
		['recorded', 20, true, 'Recording · times estimated'],
		['recorded', 18, false, 'Recording · 18 of 20 paragraphs found'],
		['recorded', 18, true, 'Recording · 18 of 20 paragraphs found · times estimated']
	])('of a %s track with %d of 20 paragraphs, estimated: %s, it says %s', (kind, found, estimated, said) => {
		expect(recordingFact({ kind, found, estimated, paragraphs: 20 }, page)).toBe(said);
	});

	it('never counts no speakers', () => {
		expect(speakerCount({ speakers: [] }, page)).toBeNull();
		expect(speakerCount({ speakers: speakers.slice(1) }, page)).toBe('1 speaker');
		expect(speakerCount({ speakers }, page)).toBe('2 speakers');
	});

	it.each([
		['2022-01-09', '9 January 2022'],
		['1999-12-31', '31 December 1999']
	])('%s', (date, said) => {
		expect(longDate(date as CalendarDate, { spoken })).toBe(said);
	});

	it.each([
		['https://www.ksmu.org/2022-01-09/a', 'ksmu.org'],
		['http://example.org:8080/a', 'example.org:8080'],
		['not an address', 'not an address']
	])('%s', (source, host) => {
		expect(hostOf(source)).toBe(host);
	});
});
