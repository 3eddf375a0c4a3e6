export function PersonTab() {
  return null;
}
