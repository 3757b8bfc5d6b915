let listed: ReadonlySet<string> | undefined;

/** Whether three letters are a code of ISO 4217, old ones too. */
export function isCurrency(code: string): boolean {
  listed ??= new Set(Intl.supportedValuesOf('currency'));
  return listed.has(code);
}
