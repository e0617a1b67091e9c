import { answerWith } from '../../../kept.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ request, params }) =>
	answerWith(request, params.id, 'timing-speech', 'application/vnd.parley.timing');
export const HEAD = GET;
