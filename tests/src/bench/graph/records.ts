/** The records behind the four subgraphs: as many and as long as those of the public benchmark, and after them any number that is made up from its own number. */

export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
}

export interface ProductRecord {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}

export interface ReviewRecord {
  readonly id: string;
  readonly body: string;
  readonly upc: string;
  readonly authorId: string;
}

const namedUsers = ['Mei Lin Zhang', 'Wei Chen', 'Fang Wang Li', 'Jun Zhao Ming', 'Lan Liu', 'Hong Sun Bo'];

/** `[name, price, weight, in stock]` */
const namedProducts: readonly (readonly [string, number, number, boolean])[] = [
  ['Table', 899, 100, true],
  ['Couch', 1299, 1000, false],
  ['Glass', 15, 20, false],
  ['Chair', 499, 100, false],
  ['TV', 1299, 1000, true],
  ['Lamp', 6999, 300, true],
  ['Grill', 3999, 2000, true],
  ['Fridge', 100_000, 6000, false],
  ['Sofa', 9999, 800, true],
];

/** `[product, characters of the text]`, one per review. */
const namedReviews: readonly (readonly [number, number])[] = [
  [1, 445],
  [1, 291],
  [1, 276],
  [1, 143],
  [2, 445],
  [2, 291],
  [2, 276],
  [2, 143],
  [3, 143],
  [4, 143],
  [4, 861],
];

const reviewsPerMadeUpProduct = 2;
const madeUpAuthors = 1000;
const madeUpTextLength = 145;

/** How many reviews each user has: the first ones, whoever wrote them. */
const reviewsPerUser = 2;

export const userCount = namedUsers.length;
export const productCount = namedProducts.length;

/** Returns the user of that number; those without a name of their own are made up. */
export function userById(id: string): UserRecord {
  const name = namedUsers[Number(id) - 1] ?? `Resident ${id}`;
  return { id, name, username: name.toLowerCase().replaceAll(' ', ''), birthday: 1_234_567_890 };
}

export function productByUpc(upc: string): ProductRecord {
  const number = Number(upc);
  const [name, price, weight, inStock] = namedProducts[number - 1] ?? [
    `Article ${upc}`,
    (number * 37) % 2000,
    (number * 13) % 900,
    number % 3 !== 0,
  ];
  return { upc, name, price, weight, inStock };
}

/** Returns what it costs to send a product: heavy ones by weight, dear ones nothing. */
export function shippingEstimate(price: number, weight: number): number {
  return price > 1000 ? 0 : Math.floor(weight / 2);
}

/** Returns a review; the number of a made-up one is `<product>-<which>`. */
export function reviewById(id: string): ReviewRecord {
  const [upc = id, which] = id.split('-');
  if (which === undefined) {
    const [product, length] = namedReviews[Number(id) - 1] ?? [1, madeUpTextLength];
    return { id, body: textOf(length, Number(id)), upc: String(product), authorId: '1' };
  }
  const authorId = String(1 + userCount + ((Number(upc) * 7 + Number(which)) % madeUpAuthors));
  return { id, body: textOf(madeUpTextLength, Number(upc)), upc, authorId };
}

export function reviewsOfProduct(upc: string): readonly ReviewRecord[] {
  if (Number(upc) > productCount)
    return Array.from({ length: reviewsPerMadeUpProduct }, (_, which) => reviewById(`${upc}-${which}`));
  return namedReviews.flatMap(([product], index) => (String(product) === upc ? [reviewById(String(index + 1))] : []));
}

export function reviewsOfUser(): readonly ReviewRecord[] {
  return Array.from({ length: reviewsPerUser }, (_, index) => reviewById(String(index + 1)));
}

const sentence =
  'The thing came on the day it was promised, stands firm on an uneven floor and was cleaned with a damp cloth without leaving a mark. ';

/** Returns so many characters that begin differently for each number. */
function textOf(length: number, number: number): string {
  return `${number}: ${sentence.repeat(Math.ceil(length / sentence.length))}`.slice(0, length);
}
