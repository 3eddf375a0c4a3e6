import { Link } from '@tanstack/react-router';
import { Tabs } from '../../parts/tabs.js';
import { employers, places } from '../../words/words.js';

const tabs = ['/werkgevers', '/plaatsen'] as const;

/** Two ways to look at the same: by employer, and by what there is to do. */
export function EmployersTabs({ here }: { here: (typeof tabs)[number] }) {
  return (
    <Tabs label={employers.parts} open={here}>
      {tabs.map((to) => (
        <Link key={to} to={to} search={{}} aria-current={to === here ? 'page' : undefined}>
          {to === '/plaatsen' ? places.title : employers.title}
        </Link>
      ))}
    </Tabs>
  );
}
