import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 房屋. */
@Entity('house')
export class HouseRow {
  @PrimaryColumn('text')
  id: string;

  @Column('text', { name: 'grid_code' })
  gridCode: string;

  /** 标准地址. */
  @Column('text')
  address: string;

  @Column('double precision')
  longitude: number;

  @Column('double precision')
  latitude: number;

  @Column('integer', { name: 'area_square_metres' })
  areaSquareMetres: number;

  @Column('boolean')
  rented: boolean;

  /** Null when the owner is not known here as a person. */
  @Column('text', { name: 'owner_person_id', nullable: true })
  ownerPersonId: string | null;

  @Column('text', { name: 'owner_name' })
  ownerName: string;

  @Column('text', { name: 'owner_phone' })
  ownerPhone: string;
}
