/** Currencies whose amounts are not written with two digits after the mark (ISO 4217, minor units). */
const digits: ReadonlyMap<string, number> = new Map([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV'].map(
    (code) => [code, 0] as const,
  ),
  ...['XAF', 'XOF', 'XPF'].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
]);

/** How many digits less than one an amount of a currency is written with, where it has any. */
export function minorDigits(currency: string): number {
  return digits.get(currency) ?? 2;
}
