import { robotsOf } from '#lib/server/publish/sitemap.ts';
import { answerMade } from '../made.server.ts';
import { homeOf } from '../origin.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = (event) => answerMade(event.request, robotsOf(homeOf(event)), 'text/plain; charset=utf-8');
export const HEAD = GET;
