export function WorkTab() {
  return null;
}
