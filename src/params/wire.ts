/** The formats of oEmbed. */
export const match = (wire: string): wire is 'json' | 'xml' => ['json', 'xml'].includes(wire);
