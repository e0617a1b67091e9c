import { answerWith } from '../../../kept.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ request, params }) => answerWith(request, params.id, 'source.txt', 'text/plain; charset=utf-8');
export const HEAD = GET;
