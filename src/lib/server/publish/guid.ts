/** By what podcast directories know a feed for ever. */
import { v5 } from 'uuid';

/** https://podcasting2.org/docs/podcast-namespace/tags/guid */
const PODCASTS = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** @param feed its address, of which neither the scheme nor a slash at the end counts */
export const feedGuid = (feed: string): string => v5(feed.replace(/^[a-z][a-z\d+.-]*:\/\//i, '').replace(/\/+$/, ''), PODCASTS);
