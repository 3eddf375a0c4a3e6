/** `0612345678` → "06 1234 5678"; others as they are. */
export const spacedPhone = (phone: string): string =>
  phone.replace(/^(06)(\d{4})(\d{4})$/, '$1 $2 $3').replace(/^(0\d{2})(\d{3})(\d{4})$/, '$1 $2 $3');
