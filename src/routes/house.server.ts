/** The one library this server reads; an episode added by another program is seen at the next request. */
import { error } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';
import { openHouse } from '#lib/server/studio.ts';

export const { shelf, cache } = openHouse(env);

export const noSuchEpisode = (): never => error(404, 'There is no episode at this address.');
