import { FilterSelect } from '../../parts/filters.js';
import { employers as words, municipalities, work } from '../../words/words.js';
import { municipalityCodes, oneOf, sectors, type Sector } from './employers-search.js';

interface Area {
  readonly sector?: Sector;
  readonly municipality?: string;
}

/** In which sector and where: the same for employers and for their places. */
export function AreaFilters({ area, change }: { area: Area; change: (area: Area) => void }) {
  return (
    <>
      <FilterSelect
        label={words.sector}
        value={area.sector ?? ''}
        options={[
          { value: '', label: words.allSectors },
          ...sectors.map((value) => ({ value, label: work.growthSectors[value] })),
        ]}
        onChange={(sector) => change({ ...area, sector: oneOf(sectors, sector) })}
      />
      <FilterSelect
        label={words.municipality}
        value={area.municipality ?? ''}
        options={[
          { value: '', label: words.allMunicipalities },
          ...municipalityCodes.map((code) => ({ value: `GM${code}`, label: municipalities[code]! })),
        ]}
        onChange={(municipality) => change({ ...area, municipality: municipality || undefined })}
      />
    </>
  );
}
