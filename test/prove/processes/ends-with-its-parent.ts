/** The end of whoever started this process is its own end. */
export function endsWithItsParent(): void {
  process.stdin.on('end', () => process.exit()).resume();
}
