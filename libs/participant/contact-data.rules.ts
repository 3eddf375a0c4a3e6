/**
 * One way of writing a telephone number: Dutch ones national, ten digits (`0612345678`), others international (`+32470123456`).
 * Nothing when it cannot be a number.
 */
export function normalisePhone(text: string): string | undefined {
  let digits = text.replace(/\(0\)/g, '').replace(/[\s().\-/]/g, '');
  if (digits.startsWith('00')) digits = `+${digits.slice(2)}`;
  if (digits.startsWith('+31')) digits = `0${digits.slice(3).replace(/^0/, '')}`;
  else if (/^31\d{9}$/.test(digits)) digits = `0${digits.slice(2)}`;
  else if (/^6\d{8}$/.test(digits)) digits = `0${digits}`;
  return /^0[1-9]\d{8}$|^\+(?!31)[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}

/** A mobile number is a person's own far more often than a landline is. */
export function isMobile(phone: string): boolean {
  return phone.startsWith('06');
}

/** `6211 AB`, or nothing when it is no Dutch postcode (the letters SA, SD and SS are never given out). */
export function normalisePostcode(text: string): string | undefined {
  const match = /^([1-9]\d{3})\s*([A-Z]{2})$/.exec(text.trim().toUpperCase());
  return match && !/^S[ADS]$/.test(match[2]!) ? `${match[1]} ${match[2]}` : undefined;
}

/** The address in lower case, or nothing when it is none. */
export function normaliseEmail(text: string): string | undefined {
  const email = text.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[a-z0-9-]{2,}$/.test(email) ? email : undefined;
}
