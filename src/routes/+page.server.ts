import type { PageServerLoad } from './$types.js';
import { shelf } from './house.server.ts';

export const load: PageServerLoad = async () => ({ shelf: await shelf.headings() });
