import type { Ask } from './subgraph';
import { representations } from './subgraph';

export interface Product {
  upc: string;
  name: string | null;
  price: number | null;
  weight: number | null;
  inStock: boolean | null;
  shippingEstimate: number | null;
  reviews: Review[];
}

export interface Review {
  id: string;
  body: string;
  product: Product;
  author: User;
}

export interface User {
  id: string;
  username: string | null;
  name: string | null;
  reviews: Review[];
}

export interface Entities<Entity> {
  readonly _entities: readonly Entity[];
}

export const inventoryQuery =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { inStock shippingEstimate } } }';

/** Asks the inventory once for all products, whose price and weight are known, and returns the answers by product. */
export async function stockByUpc(ask: Ask, products: Iterable<Product>): Promise<Map<string, Product>> {
  const list = [...products];
  const { _entities } = await ask<Entities<Product>>(
    representations(
      list.map(
        ({ upc, price, weight }) =>
          `{"__typename":"Product","upc":${JSON.stringify(upc)},"price":${price},"weight":${weight}}`,
      ),
    ),
  );
  return new Map(list.map(({ upc }, index) => [upc, _entities[index] as Product]));
}

/** Asks the accounts once for the names of people, and returns them by person. */
export async function namesById(ask: Ask, ids: Iterable<string>): Promise<Map<string, string | null>> {
  const list = [...ids];
  const { _entities } = await ask<Entities<User>>(
    representations(list.map((id) => `{"__typename":"User","id":${JSON.stringify(id)}}`)),
  );
  return new Map(list.map((id, index) => [id, _entities[index]?.name ?? null]));
}

export const namesQuery =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { name } } }';
