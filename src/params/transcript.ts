/** The endings a transcript is sent with. */
type Ending = 'txt' | 'vtt' | 'srt' | 'json' | 'html';

export const match = (ending: string): ending is Ending => ['txt', 'vtt', 'srt', 'json', 'html'].includes(ending);
