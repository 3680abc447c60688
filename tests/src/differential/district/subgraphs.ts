/** Eight subgraphs of a made-up district; each shows its part of the same people, houses and cases. */
export const subgraphs = {
  registry: `
    type Query { person(id: ID!): Person people(first: Int = 3, where: PersonFilter): [Person!]! grids: [Grid!]! search(text: String): [Found!]! node(id: ID!): Node }
    type Mutation { rename(id: ID!, name: String!): Person moveTo(person: ID!, house: ID!): Person }
    input PersonFilter { nameLike: String kinds: [Kind!] nested: PersonFilter }
    enum Kind { RESIDENT TENANT WORKER }
    interface Node { id: ID! }
    interface Named { name: String }
    union Found = Person | House | Grid
    type Person implements Node & Named @key(fields: "id") @key(fields: "card { number }") { id: ID! card: Card! name: String kind: Kind! born: Date home: House friends: [Person!]! grid: Grid! }
    type Card @shareable { number: String! issuedBy: String }
    type House implements Node & Named @key(fields: "id") { id: ID! name: String grid: Grid! residents: [Person!]! size: Size! }
    type Size { area: Float! rooms: Int }
    type Grid implements Node & Named @key(fields: "code") { id: ID! code: String! name: String houses: [House!] }
    scalar Date
  `,
  inspections: `
    type Query { inspections(first: Int): [Inspection!]! inspection(no: Int!): Inspection }
    type Mutation { inspect(house: ID!, result: Result!): Inspection! }
    enum Result { PASSED FAILED OPEN }
    type Inspection @key(fields: "no") { no: Int! house: House! by: Person result: Result findings: [[Finding!]]! next: Inspection }
    type Finding { text: String! weight: Float hazard: Hazard }
    union Hazard = Fire | Leak
    type Fire @shareable { level: Int! }
    type Leak @shareable { level: Int litres: Float }
    type House @key(fields: "id") { id: ID! size: Size! @external inspections(result: Result): [Inspection!]! perArea: Float @requires(fields: "size { area rooms }") lastInspection: Inspection }
    type Size { area: Float! @external rooms: Int @external }
    type Person @key(fields: "id") { id: ID! inspected: [Inspection!] }
  `,
  cases: `
    type Query { cases(state: State = OPEN): [Case!]! latest: Event }
    type Mutation { close(id: ID!): Case }
    enum State { OPEN CLOSED }
    interface Event { id: ID! at: Date title(upper: Boolean = false): String! }
    interface Case implements Event @key(fields: "id") { id: ID! at: Date title(upper: Boolean = false): String! state: State! reporter: Person }
    type NoiseCase implements Case & Event @key(fields: "id") { id: ID! at: Date title(upper: Boolean = false): String! state: State! reporter: Person decibel: Int! }
    type WasteCase implements Case & Event @key(fields: "id") { id: ID! at: Date title(upper: Boolean = false): String! state: State! reporter: Person where: House tons: Float }
    type Person @key(fields: "id") { id: ID! reported(state: State): [Case!]! }
    type House @key(fields: "id") { id: ID! }
    scalar Date
  `,
  ratings: `
    type Query { best: Case }
    type Case @key(fields: "id") @interfaceObject { id: ID! stars: Int votes(by: [ID!]): [Vote!]! }
    type Vote { by: Person! stars: Int! comment: String }
    type Person @key(fields: "id") { id: ID! }
  `,
  party: `
    type Query { members: [Person!]! }
    type Person @key(fields: "card { number }") { card: Card! points: Int! rank: String name: String @external greeting(lang: Language = EN): String @requires(fields: "name") }
    type Card @shareable { number: String! }
    enum Language { EN ZH }
  `,
  air: `
    type Query { stations: [Station!] worst: Reading }
    type Grid @key(fields: "code") { code: String! air: Reading station: Station }
    type Station { name: String! readings(last: Int! = 2): [Reading]! }
    type Reading { pm25: Float at: Date raw: Json level: Level! }
    enum Level { GOOD BAD SECRET @inaccessible }
    scalar Date
    scalar Json
  `,
  wishes: `
    type Query { wishes: [Wish] firstWish: Wish! }
    type Mutation { wish(of: ID!, text: String!): Wish! }
    type Wish @key(fields: "id") @key(fields: "of { id } text") { id: ID! of: Person! text: String! grantedBy: Wisher cost: Int @shareable }
    union Wisher = Person | Office
    type Office { title: String! wishes: [Wish!]! }
    type Person @key(fields: "id") { id: ID! wishes(first: Int): [Wish!] name: String @external wishTitle: String @requires(fields: "name grid { code }") grid: Grid! @external }
    type Grid @key(fields: "code") { code: String! }
  `,
  budget: `
    type Query { budget(year: Int): Budget }
    type Wish @key(fields: "of { id } text") { of: Person! text: String! budget: Budget! cost: Int @shareable }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
    type Budget { total: Int! spent: Int items: [Wish!]! owner: Person }
  `,
} as const;
