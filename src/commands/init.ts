import { addUiFlags, readList } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import type { UiFlags } from "./common/ui.ts";

export interface InitFlags extends UiFlags {
  readonly starter?: string;
  readonly title?: string;
  readonly organization?: string;
  readonly deadline?: string;
  readonly timezone?: string;
  readonly languages?: readonly string[];
  readonly input: boolean;
}

/** One kind of letter that `init` starts a campaign with: a folder of `starters/`, and what people are told about it. */
export interface Starter {
  /** The folder's name, and what `--starter` takes. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Its own title in English, as an example of what a title says. */
  readonly title: string;
  /** The languages that it has letters in. */
  readonly languages: readonly string[];
}

/** All of them. The first is taken where nobody says which, and nobody can be asked. */
export const starters: readonly [Starter, ...Starter[]] = [
  {
    name: "alert",
    label: "an urgent alert",
    hint: "Many people ask several offices, in their languages, for something that is decided soon.",
    title: "Keep the library open",
    languages: ["en", "es", "fr", "pt", "de", "it"],
  },
  {
    name: "representative",
    label: "a letter to one's own representative",
    hint: "Constituents ask for a vote, a public position and a reply. With a script for a call.",
    title: "Keep the library open",
    languages: ["en", "es"],
  },
  {
    name: "request",
    label: "a request or a complaint to an authority",
    hint: "Asks for documents, reasons or remedies, with the legal basis and a period for the answer.",
    title: "Closure of the library",
    languages: ["en", "es"],
  },
  {
    name: "thanks",
    label: "a thank-you",
    hint: "Says what an office did well, what difference it made, and asks it to carry on.",
    title: "Longer hours at the library",
    languages: ["en", "es"],
  },
];

export const starterNames = starters.map(({ name }) => name);

export const registerInit: Register = (program, host, finish) => {
  const command = program
    .command("init")
    .description("start a campaign of your own")
    .argument("<folder>", "a new folder");
  addUiFlags(command)
    .option(
      "--starter <name>",
      `the kind of letter: ${starterNames.join(", ")}; ${starters[0].name} where nobody can be asked`,
    )
    .option("--title <text>", "what the campaign is for")
    .option("--organization <name>", "who runs it")
    .option("--deadline <yyyy-mm-ddThh:mm>", "the last moment at which a letter is of use")
    .option("--timezone <name>", "the deadline's time zone, such as Europe/London; this machine's where not given")
    .option(
      "--languages <list>",
      "the languages of its letters, such as en,es; all of the starter's by default",
      readList,
    )
    .option("--no-input", "ask nothing, even on a terminal")
    .addHelpText("after", `\n${starterList()}`)
    .action(async (folder: string, flags: InitFlags) => {
      const { runInit } = await import("./init/run.ts");
      finish(await runInit(folder, flags, host));
    });
};

/** The starters for `--help`, one a line, each with its languages. */
function starterList(): string {
  const width = Math.max(...starterNames.map((name) => name.length));
  const lines = starters.map(
    ({ name, label, languages }) => `  ${name.padEnd(width)}  ${label} (${languages.join(", ")})`,
  );
  return ["Starters, and the languages that each has letters in:", ...lines].join("\n");
}
