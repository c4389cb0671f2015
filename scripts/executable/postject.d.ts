declare module 'postject' {
  /** Puts a resource into an executable for Windows, Linux or macOS. */
  export function inject(
    file: string,
    resource: string,
    content: Buffer,
    options: { sentinelFuse: string; machoSegmentName: string },
  ): Promise<void>;
}
