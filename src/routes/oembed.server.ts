/** Answers programs that know only the address of an episode. It looks into this library alone and fetches nothing. */
import type { RequestEvent } from '@sveltejs/kit';
import { askedOf } from '#lib/server/publish/asked.ts';
import { answerTo, questionOf, written } from '#lib/server/publish/oembed.ts';
import { shelf } from './house.server.ts';
import { homeOf } from './origin.server.ts';

const OPEN = { 'access-control-allow-origin': '*' };

/** @param format as the address of the endpoint says it, `null` where the query does */
export async function answerOembed(event: RequestEvent, format: string | null): Promise<Response> {
	const question = questionOf(event.url.searchParams, format);
	if (question.is === 'refused') return refusal(question.status, question.why);
	const home = homeOf(event);
	const asked = askedOf(question.url, home);
	const heading = asked && (await shelf.heading(asked.id));
	if (!asked || !heading) return refusal(404, `No episode of ${home}/ has this address.`);
	const { type, text } = written(answerTo(asked, heading, await shelf.site(), home, question.most), question.wire);
	const headers = { ...OPEN, 'content-type': type, 'cache-control': 'public, max-age=300' };
	return new Response(event.request.method === 'HEAD' ? null : text, { headers });
}

const refusal = (status: number, why: string): Response =>
	new Response(`${why}\n`, { status, headers: { ...OPEN, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' } });
