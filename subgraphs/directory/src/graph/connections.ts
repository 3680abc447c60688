import { PageInfo } from '@onegrid/kit';
import { Field, ObjectType } from 'type-graphql';
import { Grid } from './grid.type';
import { House } from './house.type';
import { Organisation } from './organisation.type';
import { Place } from './place.type';

@ObjectType()
export class GridEdge {
  @Field(() => Grid)
  node: Grid;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '网格列表 | Grids by code' })
export class GridConnection {
  @Field(() => [GridEdge])
  edges: GridEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType()
export class HouseEdge {
  @Field(() => House)
  node: House;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '房屋列表 | Houses by id' })
export class HouseConnection {
  @Field(() => [HouseEdge])
  edges: HouseEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType()
export class PlaceEdge {
  @Field(() => Place)
  node: Place;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '重点场所列表 | Key places by id' })
export class PlaceConnection {
  @Field(() => [PlaceEdge])
  edges: PlaceEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType()
export class OrganisationEdge {
  @Field(() => Organisation)
  node: Organisation;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '组织列表 | Organisations by id' })
export class OrganisationConnection {
  @Field(() => [OrganisationEdge])
  edges: OrganisationEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
