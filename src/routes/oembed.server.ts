/** Answers programs that know only the address of an episode. It looks into this library alone and fetches nothing. */
import type { RequestEvent } from '@sveltejs/kit';
import { isEpisodeId } from '#lib/core/episode.ts';
import { askedOf, type Asked } from '#lib/server/publish/asked.ts';
import { answerTo, questionOf, written, type Most } from '#lib/server/publish/oembed.ts';
import type { Wire } from '#lib/server/publish/places.ts';
import { noSuchEpisode, shelf } from './house.server.ts';
import { answerMade } from './made.server.ts';
import { homeOf } from './origin.server.ts';

/** @param format as the address of the endpoint says it, `null` where the query does */
export async function answerOembed(event: RequestEvent, format: string | null): Promise<Response> {
	const question = questionOf(event.url.searchParams, format);
	if (question.is === 'refused') return refusal(question.status, question.why);
	const asked = askedOf(question.url, homeOf(event));
	const answer = asked && (await answered(event, asked, question.wire, question.most));
	return answer ?? refusal(404, `No episode of ${homeOf(event)}/ has this address.`);
}

/** The same for one episode, at an address that plain files can have too. */
export async function answerOembedOf(event: RequestEvent, id: string, wire: Wire): Promise<Response> {
	const asked = isEpisodeId(id) ? { id, place: null, wishes: [] } : noSuchEpisode();
	return (await answered(event, asked, wire, { width: null, height: null })) ?? noSuchEpisode();
}

async function answered(event: RequestEvent, asked: Asked, wire: Wire, most: Most): Promise<Response | null> {
	const heading = await shelf.heading(asked.id);
	if (heading === null) return null;
	const { type, text } = written(answerTo(asked, heading, await shelf.site(), homeOf(event), most), wire);
	return answerMade(event.request, text, type);
}

const refusal = (status: number, why: string): Response =>
	new Response(`${why}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
