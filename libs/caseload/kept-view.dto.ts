import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Part, Text } from '#kernel/http/fields.js';
import { CaseloadSelectionQuery } from './caseload.dto.js';
import { anId } from './casework.dto.js';
import { LONGEST_VIEW_NAME, MOST_KEPT_VIEWS } from './kept-view.rules.js';

const aSelection = { view: 'team', stage: ['diagnose'], overdue: true } as const;

@ApiSchema({ name: 'KeptViewRequest' })
export class KeptViewRequestDto {
  @Text('naam', {
    max: LONGEST_VIEW_NAME,
    withoutBsn: true,
    example: 'Team te laat',
    description: 'hoe de lijst heet; van u nog niet in gebruik',
  })
  name!: string;

  @Part('keuze', () => CaseloadSelectionQuery, {
    example: aSelection,
    description: 'welke trajecten, en in welke volgorde, zoals de werklijst ze vraagt',
  })
  selection!: CaseloadSelectionQuery;
}

@ApiSchema({ name: 'KeptView' })
export class KeptViewDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Team te laat' })
  name!: string;

  @ApiProperty({ type: CaseloadSelectionQuery, example: aSelection })
  selection!: CaseloadSelectionQuery;
}

@ApiSchema({ name: 'KeptViewList' })
export class KeptViewListDto {
  @ApiProperty({ type: [KeptViewDto], maxItems: MOST_KEPT_VIEWS })
  items!: KeptViewDto[];
}
