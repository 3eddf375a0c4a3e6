import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Text, Written } from '#kernel/http/fields.js';
import { normaliseEmail, normalisePhone } from '#participant/contact-data.rules.js';
import { anId, aVersion } from './examples.dto.js';

const optional = { optional: true, nullable: true } as const;

class ReachableDto {
  @Text('functie', { ...optional, max: 120, withoutBsn: true, example: 'Hoofd huishouding' })
  jobTitle?: string | null;

  @Written('telefoonnummer', {
    ...optional,
    read: normalisePhone,
    wrong: 'is geen geldig telefoonnummer',
    example: '0431234567',
  })
  phone?: string | null;

  @Written('e-mailadres', {
    ...optional,
    read: normaliseEmail,
    wrong: 'is geen geldig e-mailadres',
    max: 254,
    example: 'huishouding@geuldal.example',
  })
  email?: string | null;
}

@ApiSchema({ name: 'EmployerContactRequest' })
export class EmployerContactRequestDto extends ReachableDto {
  @Text('naam', { max: 120, withoutBsn: true, example: 'Marjo Claessens' })
  name!: string;
}

@ApiSchema({ name: 'EmployerContactChange' })
export class EmployerContactChangeDto extends ReachableDto {
  @Text('naam', { max: 120, min: 1, optional: true, withoutBsn: true, example: 'Marjo Claessens' })
  name?: string;
}

@ApiSchema({ name: 'EmployerContact' })
export class EmployerContactDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty(anId)
  employerId!: string;

  @ApiProperty({ type: String, example: 'Marjo Claessens' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Hoofd huishouding' })
  jobTitle!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '0431234567' })
  phone!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'huishouding@geuldal.example' })
  email!: string | null;
}
