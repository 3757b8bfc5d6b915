import { minorDigits } from './currencies.ts';
import { messageOf, type Numerals } from './message.ts';
import type { LocaleData } from './schema.ts';

export interface MoneyFormat {
  /** An amount in whole units of a currency, parts of a unit only where there are any: (67000, "GBP") → "£67,000". */
  readonly money: (amount: number, currency: string) => string;
}

/** Groups of three digits, and at most four digits that are less than one: 67000.5 → "67,000.5". */
export function numberFormat({ decimal, group }: LocaleData['numbers']): (value: number) => string {
  return (value) => {
    if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
    const [whole = '', part] = String(Number(value.toFixed(4))).split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
    return part === undefined ? grouped : `${grouped}${decimal}${part}`;
  };
}

export function moneyFormat(
  { numbers, money }: Pick<LocaleData, 'numbers' | 'money'>,
  numerals: Numerals,
): MoneyFormat {
  const signs = new Map(Object.entries(money.signs));
  const [amount, amountInCode] = [
    messageOf(money.amount, numerals),
    messageOf(money['amount-in-code'], numerals),
  ];
  return {
    money: (value, currency) => {
      const digits = minorDigits(currency);
      const unit = 10 ** digits;
      const total = Math.round(value * unit);
      const part = total % unit;
      const whole = numerals.number(Math.trunc(total / unit));
      const written = part === 0 ? whole : `${whole}${numbers.decimal}${String(part).padStart(digits, '0')}`;
      const sign = signs.get(currency);
      return sign === undefined
        ? amountInCode.print({ code: currency, amount: written })
        : amount.print({ sign, amount: written });
    },
  };
}
