import type { Sex } from '@onegrid/schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 自然人: everybody who lives or has lived in the district. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  name: string;

  /** 公民身份号码, GB 11643, upper case; unique. */
  @Column('text', { name: 'id_number' })
  idNumber: string;

  @Column('text')
  sex: Sex;

  @Column('date', { name: 'birth_date' })
  birthDate: string;

  /** GB/T 3304. */
  @Column('text')
  ethnicity: string;

  /** GB/T 2260, 6 digits. */
  @Column('text', { name: 'native_place' })
  nativePlace: string;

  @Column('text', { name: 'political_status' })
  politicalStatus: string;

  @Column('text', { nullable: true })
  education: string | null;

  @Column('text', { name: 'marital_status', nullable: true })
  maritalStatus: string | null;

  @Column('text', { nullable: true })
  occupation: string | null;

  @Column('text', { nullable: true })
  employer: string | null;

  @Column('text')
  phone: string;
}
