import type { Decimal } from '../../protocol/types';

/** A number as people type it, full width and with thousands set apart; undefined when it is none. */
export function decimal(typed: string): Decimal | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s,_']/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : undefined;
}

/** "40" of a hundred is "0.4"; undefined when it is no number between 0 and 100. */
export function shareOf(percent: string): Decimal | undefined {
  const value = decimal(percent);
  if (value === undefined || Number(value) < 0 || Number(value) > 100) return undefined;
  return plain(Number(value) / 100, 4);
}

/** "0.333" is "33.3" of a hundred. */
export const percentOf = (share: Decimal): string => plain(Number(share) * 100, 2);

/** What `shares` lack to be one whole, in percent; 0 when they are. */
export const lackOfWhole = (shares: readonly Decimal[]): number =>
  Number(plain(100 - shares.reduce((sum, share) => sum + Number(share) * 100, 0), 2));

/** As many equal shares as wanted, which are exactly one together: the first ones take what is left over. */
export function equalShares(count: number): readonly Decimal[] {
  const each = Math.floor(1000 / count);
  const over = 1000 - each * count;
  return Array.from({ length: count }, (_, at) => plain((each + (at < over ? 1 : 0)) / 1000, 3));
}

/** Without zeros at its end: "0.4", not "0.40". */
export const plain = (value: number, digits: number): Decimal => String(Number(value.toFixed(digits)));
