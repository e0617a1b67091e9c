/** How machines reach this library: on a server that answers, or in a copy of it as plain files. */
import type { RequestEvent } from '@sveltejs/kit';
import type { Place } from '#lib/server/publish/places.ts';
import { homeOf } from './origin.server.ts';
import { isStill } from './still.server.ts';

export const placeOf = (event: Pick<RequestEvent, 'locals'>): Place => ({ home: homeOf(event), isStill });
