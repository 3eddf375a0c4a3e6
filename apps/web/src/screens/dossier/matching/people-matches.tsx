import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge, StageBadge } from '../../../parts/badge.js';
import { FilterSelect } from '../../../parts/filters.js';
import { matching as words, people } from '../../../words/words.js';
import { oneOf } from '../../employers/employers-search.js';
import { ConflictFilter } from './match-filters.js';
import { MatchFrame } from './match-frame.js';
import { MatchList } from './match-list.js';
import {
  peopleMatchesQuery,
  type LookingStage,
  type ParticipantMatch,
  type PeopleMatchFilters,
} from './matching-query.js';
import { Propose } from './propose.js';

const stages = ['ontwikkeling', 'scholing', 'plaatsing'] as const satisfies readonly LookingStage[];

interface Place {
  readonly id: string;
  readonly functionTitle: string;
  readonly employer: { readonly name: string };
}

/** Who of one's own participants could work at a place. */
export function PeopleMatches({ place }: { place: Place }) {
  const [filters, setFilters] = useState<PeopleMatchFilters>({});
  const list = useInfiniteQuery(peopleMatchesQuery(place.id, filters));
  return (
    <MatchList
      of="people"
      lead={words.peopleHelp}
      list={list}
      narrowed={Object.values(filters).some(Boolean)}
      clear={() => setFilters({})}
      keyOf={({ trajectoryId }) => trajectoryId}
      filters={
        <>
          <FilterSelect
            label={words.stage}
            value={filters.stage ?? ''}
            options={[
              { value: '', label: words.allStages },
              ...stages.map((value) => ({ value, label: people.stages[value]! })),
            ]}
            onChange={(stage) => setFilters({ ...filters, stage: oneOf(stages, stage) })}
          />
          <ConflictFilter
            value={filters.withoutConflicts}
            onChange={(withoutConflicts) => setFilters({ ...filters, withoutConflicts })}
          />
        </>
      }
    >
      {(match) => <PersonMatchLine match={match} place={place} />}
    </MatchList>
  );
}

function PersonMatchLine({ match, place }: { match: ParticipantMatch; place: Place }) {
  const { participant, trajectoryId, stage, contactPerson, criteria, can } = match;
  return (
    <MatchFrame
      name={participant.name}
      title={
        <Link
          to="/deelnemers/$participantId"
          params={{ participantId: participant.id }}
          search={{ tab: 'plaatsing' }}
        >
          {participant.name}
        </Link>
      }
      facts={
        <p className="match-earlier">
          <StageBadge stage={stage} />
          {match.suspended && <Badge tone="warn">{words.suspended}</Badge>}
          {match.working && <Badge tone="info">{words.working}</Badge>}
          {!match.wishesKnown && <Badge>{words.wishesUnknown}</Badge>}
          <span className="small soft">{words.helpedBy(contactPerson.name)}</span>
        </p>
      }
      match={match}
      action={
        can.includes('propose') && (
          <Propose {...{ participant, trajectoryId, place, criteria, of: participant.name }} />
        )
      }
    />
  );
}
