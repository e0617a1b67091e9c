import { iconOf } from '#lib/server/publish/picture/icon.ts';
import { answerWithPicture } from '../picture.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ request, params }) => answerWithPicture(request, iconOf(params.icon));
export const HEAD = GET;
