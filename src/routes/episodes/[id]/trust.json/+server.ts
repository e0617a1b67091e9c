import { answerWith } from '../../../kept.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ request, params }) => answerWith(request, params.id, 'trust.json', 'application/json');
export const HEAD = GET;
