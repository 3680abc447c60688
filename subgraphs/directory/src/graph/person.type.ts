import { CalendarDate } from '@onegrid/kit';
import { ResidentIdNumber, type Sex } from '@onegrid/schema';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { SexEnum } from './enums';

@ObjectType({ description: '自然人 | Person' })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: '姓名 | Name' })
  @Directive('@personal(category: NAME)')
  name: string;

  @Field(() => ResidentIdNumber, {
    description:
      '公民身份号码 | Resident id number; its last four characters, the others as *, unless the caller delivers',
  })
  @Directive('@personal(category: IDENTITY_DOCUMENT)')
  idNumber: string;

  @Field(() => SexEnum, { description: '性别 | Sex' })
  @Directive('@personal(category: REGISTRATION)')
  sex: Sex;

  @Field(() => CalendarDate, { description: '出生日期 | Date of birth' })
  @Directive('@personal(category: REGISTRATION)')
  birthDate: string;

  @Field(() => String, { description: '手机 | Phone' })
  @Directive('@personal(category: CONTACT)')
  phone: string;
}
