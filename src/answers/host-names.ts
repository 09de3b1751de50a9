/** Which hosts an organization has, by what telemetry calls them. */
export interface HostNames {
  /** By agent id, IP address or EC2 instance id. Values are as the API sent them. */
  readonly byId: ReadonlyMap<string, string>;
}
