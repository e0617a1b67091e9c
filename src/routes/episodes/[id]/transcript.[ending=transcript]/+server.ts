import { answerPrinted } from '../../../printed.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ request, params }) => answerPrinted(request, params.id, params.ending);
export const HEAD = GET;
