/** Lists of the day show what comes first, and say how much there is. */
export const MOST_SHOWN = 20;

/** How far ahead the day looks: a week, whatever day it is. */
export const DAYS_AHEAD = 7;
