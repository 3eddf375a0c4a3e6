import { lookThrough } from './barriers.js';
import { screens } from './screens/index.js';

lookThrough(screens.filter(({ as }) => as === 'coach'));
