/**
 * What a field costs that asks a platform: as much as ten objects, since a platform takes 20 to 500 ms for each and has a pace that it allows.
 * `@cost`: https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#cost
 */
export const platformCall = '@cost(weight: 10)';

/** What a field costs that asks every platform. */
export const everyPlatform = '@cost(weight: 50)';
