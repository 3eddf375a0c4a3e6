/** How many of them there are, in words; nothing when there are none. */
export const tell = (things: readonly unknown[], what: string): string[] =>
  things.length > 0 ? [`${things.length} ${what}`] : [];
