import { Directive, Field, ObjectType } from 'type-graphql';
import { knownCodes, type PlatformCodeTable } from './platform-code-table';

@ObjectType('CodeTableItem', { description: '代码对照 | One of our values, and the platform’s code for it' })
@Directive('@shareable')
export class CodeTableItemType {
  @Field(() => String, { description: '值 | Our value' })
  value: string;

  @Field(() => String, { description: '名称 | What people read' })
  name: string;

  @Field(() => String, { nullable: true, description: '平台代码 | The platform’s code; null = it is refused' })
  code: string | null;

  @Field(() => String, { nullable: true, description: '不接收理由 | Why it is refused; null = it is not' })
  refusal: string | null;
}

@ObjectType('CodeTable', { description: '代码对照表 | A table from our values to the platform’s codes' })
@Directive('@shareable')
export class CodeTableType {
  @Field(() => String, { description: '名称 | Its name in the platform’s words' })
  list: string;

  @Field(() => String, { description: '标准 | The standard that our values come from' })
  standard: string;

  @Field(() => [CodeTableItemType])
  items: readonly CodeTableItemType[];

  @Field(() => [String], { description: '平台已知代码 | Every code that the platform knows in this list' })
  codes: readonly string[];
}

/** Returns the tables as the graph shows them. */
export function toCodeTables(tables: readonly PlatformCodeTable[]): CodeTableType[] {
  return tables.map((each) => ({
    list: each.list,
    standard: each.of.standard,
    items: Object.entries(each.of.items).map(([value, { zh, en }]) => ({
      value,
      name: `${zh} | ${en}`,
      code: each.table[value] ?? null,
      refusal: each.refused?.[value] ?? null,
    })),
    codes: knownCodes(each),
  }));
}
