/** `parley list` and `parley remove`. */
import { isEpisodeId } from '#lib/core/episode.ts';
import { explain } from '#lib/core/problem.ts';
import { clock } from '#lib/core/time.ts';
import { openHouse } from '#lib/server/studio.ts';
import { only, readArgs } from './args.ts';
import { Refusal, type Terminal } from './terminal.ts';

export async function list(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = readArgs(args, { json: { type: 'boolean' } });
	if (positionals.length > 0) only([], 'no more words after "list"');
	const { shelf } = openHouse(terminal.environment);
	const [headings, { problems }] = await Promise.all([shelf.headings(), shelf.checkedSite()]);
	for (const problem of problems) terminal.err(`${explain(problem)}\n`);
	if (values.json) {
		const rows = headings.map(({ id, title, date, duration, speakers }) => ({
			id,
			title,
			date,
			duration,
			speakers: speakers.map(({ name }) => name)
		}));
		terminal.out(`${JSON.stringify(rows)}\n`);
		return 0;
	}
	for (const { id, title, date, duration } of headings) terminal.out(`${id}\t${date ?? '-'}\t${clock(duration)}\t${title}\n`);
	if (headings.length === 0) terminal.err('The library is empty. Add a transcript: parley add talk.txt\n');
	return 0;
}

export async function remove(args: readonly string[], terminal: Terminal): Promise<number> {
	const id = only(readArgs(args, {}).positionals, 'an episode by its id');
	const { library } = openHouse(terminal.environment);
	if (!isEpisodeId(id) || !(await library.remove(id))) throw new Refusal(`There is no episode "${id}". See "parley list".`);
	terminal.err(`Removed ${id}.\n`);
	return 0;
}
