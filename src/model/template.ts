/** The names of the fields that a template uses, as full paths: `signer.name`, `points.text`. */
type Uses = ReadonlySet<string>;

/** One `.hbs` file that has no problems. */
export interface Template {
  readonly name: string;
  /** BCP 47 tag, as in the file's name. */
  readonly language: string;
  readonly file: string;
  readonly subject: string;
  readonly body: string;
  /** The partials that subject and body may call, by name. */
  readonly partials: Readonly<Record<string, string>>;
  readonly uses: Uses;
}
