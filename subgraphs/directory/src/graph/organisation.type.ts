import { GeoPoint } from '@onegrid/kit';
import { UnifiedSocialCreditCode } from '@onegrid/schema';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '组织 | Organisation: enterprise, shop or institution' })
@Directive('@key(fields: "id")')
export class Organisation {
  @Field(() => ID)
  id: string;

  @Field(() => UnifiedSocialCreditCode, { description: '统一社会信用代码 | Unified social credit code' })
  creditCode: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: '地址 | Address' })
  address: string;

  @Field(() => GeoPoint, { description: '坐标 | Position' })
  position: GeoPoint;

  @Field(() => String, { description: '法定代表人 | Legal representative' })
  @Directive('@personal(category: NAME)')
  legalRepresentative: string;

  @Field(() => String, { description: '电话 | Phone' })
  @Directive('@personal(category: CONTACT)')
  phone: string;

  @Field(() => String, { description: '行业门类 | Industry section, a letter (GB/T 4754)' })
  industry: string;

  /** Not on the graph. */
  readonly gridCode: string;
}
