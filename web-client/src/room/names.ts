const HAN = /\p{Script=Han}/u;

/** What fits into a stone: 晓雨 for 陈晓雨, 李静 for 李静, XC for Xiaoyu Chen. */
export function initials(name: string): string {
  const letters = [...name.trim()];
  if (HAN.test(name))
    return letters
      .slice(letters.length > 2 ? 1 : 0)
      .slice(-2)
      .join('');
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
