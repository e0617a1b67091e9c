/** The endings of a track's files. */
export const match = (ending: string): ending is 'webm' | 'm4a' | 'mp3' => ['webm', 'm4a', 'mp3'].includes(ending);
