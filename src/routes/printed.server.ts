/** Answers with an episode's transcript in one of the formats it can be written in. */
import { version as program } from '$app/environment';
import { readEpisode } from '#lib/core/episode-file.ts';
import { timedEpisode } from '#lib/core/formats/episode-json.ts';
import { printers, type Printer } from '#lib/core/formats/print.ts';
import { noSuchEpisode, shelf } from './house.server.ts';
import { isKnown } from './kept.server.ts';

export async function answerPrinted(request: Request, id: string, ending: string): Promise<Response> {
	const printer = printers.get(ending) ?? noSuchEpisode();
	const kept = (await shelf.file(id, 'episode.json')) ?? noSuchEpisode();
	// The same episode may be written otherwise by the next version of the program.
	const version = `${kept.version}-${ending}-${program}`;
	const headers = headersOf(printer, version);
	if (isKnown(request, version)) {
		await kept.close();
		return new Response(null, { status: 304, headers });
	}
	const episode = readEpisode(new TextDecoder().decode(await kept.read())).value ?? noSuchEpisode();
	const body = new TextEncoder().encode(printer.print(timedEpisode(episode)));
	headers.set('content-length', String(body.length));
	return new Response(request.method === 'HEAD' ? null : body, { headers });
}

/** Players of other sites read transcripts; nothing in one may run, whatever somebody wrote into it. */
const headersOf = ({ type }: Printer, version: string): Headers =>
	new Headers({
		'content-type': type,
		etag: `"${version}"`,
		'cache-control': 'no-cache',
		'access-control-allow-origin': '*',
		...(type.startsWith('text/html') ? { 'content-security-policy': "default-src 'none'; sandbox" } : {})
	});
