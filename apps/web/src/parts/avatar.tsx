/** "Jolie van den Sijben" → "JS": who it is at a glance, beside the name. */
const initialsOf = (name: string): string => {
  const parts = name.split(' ').filter((part) => /^\p{Lu}/u.test(part));
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.[0] ?? '').join('');
};

export function Avatar({ name, small }: { name: string; small?: boolean }) {
  return (
    <span className={`avatar ${small ? 'small' : ''}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
