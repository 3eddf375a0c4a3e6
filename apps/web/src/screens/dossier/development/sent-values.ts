type Texts = Readonly<Record<string, string>>;

/** What was filled in. */
export const filledOf = (values: Texts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );

/** What was changed; what was emptied is null. */
export const changedOf = (
  values: Texts,
  dirty: Readonly<Partial<Record<string, boolean>>>,
): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => dirty[name])
      .map(([name, value]) => [name, value.trim() || null]),
  );
