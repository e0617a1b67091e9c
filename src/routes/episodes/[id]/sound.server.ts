/** Answers with the files of a track: `audio.*` of the first, `speech.*` of the made speech beside a recording. */
import { answerWith } from '../../kept.server.ts';

const TYPES: Readonly<Record<string, string>> = { webm: 'audio/webm', m4a: 'audio/mp4', mp3: 'audio/mpeg' };

export const answerWithSound = (request: Request, id: string, track: 'audio' | 'speech', source: string): Promise<Response> =>
	answerWith(request, id, `${track}.${source}`, TYPES[source] ?? 'application/octet-stream');
