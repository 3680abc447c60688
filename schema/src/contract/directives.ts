/** The specification URL under which the directives of OneGrid are linked and composed. */
export const oneGridSpecUrl = 'https://onegrid.dev/specs/onegrid/v1.0';

/** Names of the directives that reach the supergraph through `@composeDirective`. */
export const composedDirectives = [
  '@accepts',
  '@cacheControl',
  '@contributes',
  '@fromEvents',
  '@personal',
  '@platform',
] as const;

/**
 * SDL definitions of OneGrid's contribution points: with these a platform says in its own schema what it offers and what it wants.
 *
 * `@accepts`: this mutation field takes entries of this kind, when the CEL condition `when` over the canonical `entry` holds. `needs` lists canonical paths
 * beyond the basic ones. `review` names the query field that answers what became of earlier deliveries; without it a receipt is final. `correct` and `withdraw` name
 * the mutation fields that change, and take back, the record of an earlier delivery (`delivery.former`); without them a person is asked to do it there. `photos` is how
 * many photos of an entry the field takes at most, in its argument `photos: [Upload!]`; without it the platform gets none.
 * `@cacheControl`: how long an answer is good, seconds, and whether one viewer's may be given to another; as in Apollo Server, but what is not called PUBLIC is PRIVATE,
 * and of several the strictest counts: two subgraphs may speak of one field.
 * `@contributes`: this query field has items for a hub view. `@fromEvents`: the gateway takes the events of this subscription field from Redis or
 * PostgreSQL, published under `topic`, in which `{argument}` stands for an argument; each event is a JSON object with the key of the field's entity.
 * `@personal`: personal data, with its category. `@platform`: which platform stands behind
 * the subgraph (on the field that reports its status, since directives on `schema` do not survive every composer).
 */
export const directiveDefinitions = `
"""受理：该平台接收此类录入 | This platform wants entries of this kind"""
directive @accepts(entry: EntryKind!, when: String, needs: [String!], review: String, correct: String, withdraw: String, photos: Int) repeatable on FIELD_DEFINITION

"""缓存：多久有效、谁可共用 | How long an answer is good, in seconds, and for whom"""
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
"""贡献：向统一视图提供数据 | This field has items for a unified view"""
directive @contributes(to: Contribution!) on FIELD_DEFINITION

"""事件来源 | The events of this subscription field are published under this topic"""
directive @fromEvents(topic: String!) on FIELD_DEFINITION

"""个人信息 | Personal data: its category"""
directive @personal(category: PersonalCategory!) on FIELD_DEFINITION

"""平台 | The platform that stands behind this subgraph"""
directive @platform(name: String!, title: String!, owner: String!, mode: PlatformSignIn!) on FIELD_DEFINITION

"""录入类型 | Kind of entry"""
enum EntryKind {
  """走访 | Visit"""
  VISIT
  """隐患上报 | Hazard report"""
  HAZARD
  """人口登记 | Registration of a resident"""
  RESIDENT
  """居住注销 | End of a residency"""
  RESIDENCY_END
  """矛盾纠纷 | Dispute"""
  DISPUTE
  """城管案件 | Urban management case"""
  URBAN_CASE
  """环境问题 | Environment problem"""
  ENVIRONMENT_PROBLEM
  """突发事件 | Emergency"""
  EMERGENCY
  """微心愿 | Small wish of a resident"""
  WISH
}

enum CacheControlScope {
  """所有人可共用 | The same for everybody"""
  PUBLIC
  """仅限本人 | Only for the viewer who asked"""
  PRIVATE
}
enum Contribution {
  """平台状态 | Status of the platform"""
  STATUS
  """待办 | Tasks for the unified to-do list"""
  TODOS
  """表单负担 | What the platform's own forms ask, for the burden meter"""
  BURDEN
  """预览：录入在该平台的样子 | What an entry would look like on the platform"""
  PREVIEW
  """代码对照表 | The tables from our values to the platform's codes"""
  CODE_TABLES
}

enum PersonalCategory {
  """姓名 | Name"""
  NAME
  """证件号码 | Number of an identity document"""
  IDENTITY_DOCUMENT
  """联系方式 | Phone or address"""
  CONTACT
  """其他登记信息 | Any other registered fact about a person"""
  REGISTRATION
}

enum PlatformSignIn {
  """服务账号令牌 | Service account with a bearer token"""
  BEARER_TOKEN
  """微信 openid"""
  OPENID
  """会话 Cookie | Session cookie from a sign-in form"""
  SESSION_COOKIE
  """应用密钥 | Application key"""
  API_KEY
}
`;

/** Everything a subgraph puts in front of its own SDL: the Federation 2 link, OneGrid's link and the composed directives. */
export function subgraphHeader(federationImports: readonly string[]): string {
  const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  const composed = composedDirectives.map((name) => `  @composeDirective(name: "${name}")`).join('\n');
  return `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${quoted([...federationImports, '@composeDirective'])}])
  @link(url: "${oneGridSpecUrl}", import: [${quoted(composedDirectives)}])
${composed}
${directiveDefinitions}`;
}
