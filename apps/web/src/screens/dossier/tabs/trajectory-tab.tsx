export function TrajectoryTab() {
  return null;
}
