import {
  type Entities,
  inventoryQuery,
  namesById,
  namesQuery,
  type Product,
  type Review,
  stockByUpc,
  type User,
} from './entities';
import { nothing, representations, type subgraphs } from './subgraph';

const author = 'author { id username reviews { id body product { upc } } }';

/** Returns what answers the heavy operation with seven fetches in four rounds: users and top products; the reviews of each; products and names of what they mention; the stock of all. */
export function heavy(subgraph: ReturnType<typeof subgraphs>): () => Promise<unknown> {
  const askUsers = subgraph('accounts', '{ users { id username name } }');
  const askTopProducts = subgraph('products', '{ topProducts { upc name price weight } }');
  const askReviewsOfUsers = subgraph(
    'reviews',
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { reviews { id body product { upc reviews { id body ${author} } } } } } }`,
  );
  const askReviewsOfProducts = subgraph(
    'reviews',
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { reviews { id body ${author} } } } }`,
  );
  const askProducts = subgraph(
    'products',
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { name price weight } } }',
  );
  const askNames = subgraph('accounts', namesQuery);
  const askInventory = subgraph('inventory', inventoryQuery);

  return async () => {
    const mentioned: Mentioned = { products: [], authors: [] };
    const [users, topProducts] = await Promise.all([usersWithReviews(mentioned), topProductsWithReviews(mentioned)]);
    const [products] = await Promise.all([fillProducts(mentioned.products), fillNames(mentioned.authors)]);
    for (const product of topProducts) products.set(product.upc, product);
    const stock = await stockByUpc(askInventory, products.values());
    for (const list of [mentioned.products, topProducts]) {
      for (const product of list) {
        const known = stock.get(product.upc);
        product.inStock = known?.inStock ?? null;
        product.shippingEstimate = known?.shippingEstimate ?? null;
      }
    }
    return { users, topProducts };
  };

  async function usersWithReviews(mentioned: Mentioned): Promise<User[]> {
    const { users } = await askUsers<{ users: User[] }>(nothing);
    const { _entities } = await askReviewsOfUsers<Entities<User>>(
      representations(users.map(({ id }) => `{"__typename":"User","id":${JSON.stringify(id)}}`)),
    );
    users.forEach((user, index) => {
      user.reviews = _entities[index]?.reviews ?? [];
      for (const { product } of user.reviews) {
        mentioned.products.push(product);
        collect(product.reviews, mentioned);
      }
    });
    return users;
  }

  async function topProductsWithReviews(mentioned: Mentioned): Promise<Product[]> {
    const { topProducts } = await askTopProducts<{ topProducts: Product[] }>(nothing);
    const { _entities } = await askReviewsOfProducts<Entities<Product>>(
      representations(topProducts.map(({ upc }) => `{"__typename":"Product","upc":${JSON.stringify(upc)}}`)),
    );
    topProducts.forEach((product, index) => {
      product.reviews = _entities[index]?.reviews ?? [];
      collect(product.reviews, mentioned);
    });
    return topProducts;
  }

  async function fillProducts(products: readonly Product[]): Promise<Map<string, Product>> {
    const upcs = [...new Set(products.map(({ upc }) => upc))];
    const { _entities } = await askProducts<Entities<Product>>(
      representations(upcs.map((upc) => `{"__typename":"Product","upc":${JSON.stringify(upc)}}`)),
    );
    const known = new Map(upcs.map((upc, index) => [upc, { ..._entities[index], upc } as Product]));
    for (const product of products) {
      const { name = null, price = null, weight = null } = known.get(product.upc) ?? {};
      product.name = name;
      product.price = price;
      product.weight = weight;
    }
    return known;
  }

  async function fillNames(authors: readonly User[]): Promise<void> {
    const names = await namesById(askNames, new Set(authors.map(({ id }) => id)));
    for (const each of authors) each.name = names.get(each.id) ?? null;
  }
}

/** Objects of the answer that still miss fields. */
interface Mentioned {
  readonly products: Product[];
  readonly authors: User[];
}

function collect(reviews: readonly Review[], { products, authors }: Mentioned): void {
  for (const review of reviews) {
    authors.push(review.author);
    for (const { product } of review.author.reviews) products.push(product);
  }
}
