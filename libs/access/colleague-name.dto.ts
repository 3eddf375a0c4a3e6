import { ApiProperty, ApiSchema } from '@nestjs/swagger';

/** A colleague as a list or a dossier names them. */
@ApiSchema({ name: 'ColleagueName' })
export class ColleagueNameDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a12' })
  id!: string;

  @ApiProperty({ type: String, example: 'Anouk Reijnders' })
  name!: string;
}
