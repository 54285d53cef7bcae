/** What is used of saxen, which ships no types. */
declare module "saxen" {
  export class Parser {
    on(
      event: "openTag",
      handler: (name: string, attributes: () => Readonly<Record<string, string>> | false) => void,
    ): this;
    on(event: "closeTag", handler: (name: string) => void): this;
    on(event: "text" | "cdata" | "attention", handler: (text: string) => void): this;
    on(event: "error", handler: (error: Error) => void): this;
    /** Throws what the error handler throws. */
    parse(xml: string): Error | null;
    write(xml: string): this;
    end(): Error | null;
  }
}
