import { type Entities, inventoryQuery, namesById, namesQuery, type Product, stockByUpc } from './entities';
import { representations, type subgraphs } from './subgraph';

/** Returns what answers the distinct operation with four fetches in three rounds: products; their reviews and their stock; the names of the authors. */
export function distinct(subgraph: ReturnType<typeof subgraphs>): (variables: { after: number }) => Promise<unknown> {
  const askProducts = subgraph(
    'products',
    'query ($after: Int!) { products(first: 60, after: $after) { upc name price weight } }',
  );
  const askReviews = subgraph(
    'reviews',
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { reviews { id body author { id username } } } } }',
  );
  const askNames = subgraph('accounts', namesQuery);
  const askInventory = subgraph('inventory', inventoryQuery);

  return async ({ after }) => {
    const { products } = await askProducts<{ products: Product[] }>(`,"variables":{"after":${Number(after)}}}`);
    const [stock] = await Promise.all([stockByUpc(askInventory, products), fillReviews(products)]);
    for (const product of products) {
      const known = stock.get(product.upc);
      product.inStock = known?.inStock ?? null;
      product.shippingEstimate = known?.shippingEstimate ?? null;
    }
    return { products };
  };

  async function fillReviews(products: readonly Product[]): Promise<void> {
    const { _entities } = await askReviews<Entities<Product>>(
      representations(products.map(({ upc }) => `{"__typename":"Product","upc":${JSON.stringify(upc)}}`)),
    );
    products.forEach((product, index) => {
      product.reviews = _entities[index]?.reviews ?? [];
    });
    const authors = products.flatMap(({ reviews }) => reviews.map(({ author }) => author));
    const names = await namesById(askNames, new Set(authors.map(({ id }) => id)));
    for (const author of authors) author.name = names.get(author.id) ?? null;
  }
}
