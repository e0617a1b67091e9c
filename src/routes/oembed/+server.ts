import { answerOembed } from '../oembed.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = (event) => answerOembed(event, null);
export const HEAD = GET;
