import { answerOembed } from '../oembed.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = (event) => answerOembed(event, event.params.format);
export const HEAD = GET;
