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
  /** The campaign's texts that it prints in another language than its own; absent where it has none. */
  readonly translations?: readonly Translation[];
  /** Where all that is written: to tell a person of a place in it. */
  readonly source: TemplateSource;
}

/** A field by its full name, and the language in which it is printed. */
export interface Translation {
  readonly name: string;
  readonly language: string;
}

/** A template's file as a whole, and where in it subject and body begin (offsets); partials have files of their own. */
interface TemplateSource {
  readonly text: string;
  readonly subject: number;
  readonly body: number;
  /** The partials' files, by their names. */
  readonly partials: Readonly<Record<string, string>>;
}
