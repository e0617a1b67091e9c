import { answerOembedOf } from '../../../oembed.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = (event) => answerOembedOf(event, event.params.id, event.params.wire);
export const HEAD = GET;
