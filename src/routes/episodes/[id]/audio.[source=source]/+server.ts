import { answerWithSound } from '../sound.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ request, params }) => answerWithSound(request, params.id, 'audio', params.source);
export const HEAD = GET;
