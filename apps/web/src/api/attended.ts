/** How long after a touch somebody is still taken to be at the screen, in milliseconds. */
const AT_WORK_MS = 60_000;

// Opening the page is a touch too.
let touchedAt = Date.now();
for (const touch of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
  addEventListener(touch, () => (touchedAt = Date.now()), { capture: true, passive: true });

/**
 * Whether somebody is at this screen. What is read while nobody is, because a colleague changed something, must not
 * keep the session of an abandoned desk alive.
 */
export const isAttended = (): boolean => Date.now() - touchedAt < AT_WORK_MS;
