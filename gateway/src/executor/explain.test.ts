import { explainer } from './explain';
import { SmallGraph } from './testing/small-graph';

const graph = new SmallGraph({
  catalog: {
    sdl: `
      type Query { products: [Product!]! newest: Product }
      type Product @key(fields: "id") { id: ID! name: String price(currency: String): Int }
    `,
  },
  stock: {
    sdl: `
      type Product @key(fields: "id", resolvable: true) {
        id: ID!
        price(currency: String): Int @external
        count: Int
        shipping: Int @requires(fields: "price(currency: \\"EUR\\")")
      }
    `,
  },
});

afterAll(() => graph.end());

it('prints every stage', () => {
  const explain = explainer(graph.supergraphSdl);
  const query = `query ($cheap: Boolean!) {
    products { id: name count shipping @skip(if: $cheap) }
    newest { count }
  }`;
  expect(explain({ query, variables: { cheap: false } })).toMatchInlineSnapshot(`
   "# api
   type Query {
     products: [Product!]!
     newest: Product
   }

   type Product {
     name: String
     count: Int
     shipping: Int
   }

   # operation
   query ($cheap: Boolean!) {
     products {
       _private_id: name
       count
       shipping
     }
     newest {
       count
     }
   }

   # plan
   sequence
     fetch catalog
       {
         products {
           __typename
           id
           _private_id: name
           price__required0: price(currency: "EUR")
         }
         newest {
           __typename
           id
         }
       }
     parallel
       fetch stock at products.@
         requires { ... on Product { __typename id price: price__required0 } }
         query ($representations: [_Any!]!) {
           _entities(representations: $representations) {
             ... on Product {
               count
               shipping
             }
           }
         }
       fetch stock at newest
         requires { ... on Product { __typename id } }
         query ($representations: [_Any!]!) {
           _entities(representations: $representations) {
             ... on Product {
               count
             }
           }
         }

   # compiled
   1. ask catalog
   2. ask stock, after 1
     _e0 at products.@: ... on Product { __typename id price: price__required0 }
     _e1 at newest: ... on Product { __typename id }

   # fetches
   catalog:
     {
       products {
         id
         _private_id: name
         price__required0: price(currency: "EUR")
       }
       newest {
         id
       }
     }
     {"query":"{products{id _private_id:name price__required0:price(currency:\\"EUR\\")}newest{id}}"}
   stock:
     query ($representations0: [_Any!]!, $representations1: [_Any!]!) {
       _e0: _entities(representations: $representations0) {
         ... on Product {
           count
           shipping
         }
       }
       _e1: _entities(representations: $representations1) {
         ... on Product {
           count
         }
       }
     }
     {"query":"query($representations0:[_Any!]!$representations1:[_Any!]!){_e0:_entities(representations:$representations0){...on Product{count shipping}}_e1:_entities(representations:$representations1){...on Product{count}}}","variables":{"representations0":[…],"representations1":[…]}}
   "
  `);
  expect(explain({ query: '{ __typename }' })).toMatchInlineSnapshot(`
   "# api
   nothing to fetch

   # operation
   nothing to fetch

   # plan
   nothing to fetch

   # compiled
   nothing to fetch

   # fetches
   nothing to fetch
   "
  `);
});
