import { answerWith } from '../../../kept.server.ts';
import type { RequestHandler } from './$types.js';

const TYPES: Readonly<Record<string, string>> = { webm: 'audio/webm', m4a: 'audio/mp4', mp3: 'audio/mpeg' };

export const GET: RequestHandler = ({ request, params }) =>
	answerWith(request, params.id, `audio.${params.source}`, TYPES[params.source] ?? 'application/octet-stream');
export const HEAD = GET;
