/** Where 智慧城管 is, the service account that the hub has there, and the city's local grid. */
export interface UrbanSettings {
  readonly baseUrl: string;
  readonly account: string;
  readonly password: string;
  /** PROJ definition (https://proj.org) of the grid that `coordinate_x` (east) and `coordinate_y` (north) are metres of. */
  readonly localGrid: string;
  /** Milliseconds for one answer of the platform, default 5,000. */
  readonly timeoutMs?: number;
}
