/** What a source gives, each asked for while whoever takes them is still busy with the one before. */
export async function* oneAhead<Item>(source: AsyncGenerator<Item>): AsyncGenerator<Item> {
  const ask = (): Promise<IteratorResult<Item>> => {
    const asked = source.next();
    // A failure is told when its turn comes, and not at all when nobody goes on to it.
    asked.catch(() => undefined);
    return asked;
  };
  try {
    for (let asked = ask(); ;) {
      const { done, value } = await asked;
      if (done) return;
      asked = ask();
      yield value;
    }
  } finally {
    await source.return(undefined);
  }
}
