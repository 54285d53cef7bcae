import { and, error, warning } from "./define.ts";

/** Problems with the records of a published list on their way to `targets.yaml`. */
export const importProblems = {
  "contact-unusable": warning(({ kind, text, flaw }: { kind: string; text: string; flaw: string }) => ({
    fact: `${text} ${flaw}${kind === "post" ? "" : ` (${kind})`}.`,
    mend:
      kind === "post"
        ? "Write the country into `targets.yaml` afterwards."
        : "It was left out. Find the right one at the source.",
  })),
  "record-unreachable": warning(({ name }: { name: string }) => ({
    fact: `"${name}" was left out: the list gives no way to reach it.`,
    mend: "Find a contact at the source, and write the target by hand.",
  })),
  "record-languageless": warning(({ name, others = 0 }: { name: string; others?: number }) => ({
    fact:
      others === 0
        ? `"${name}" was left out: nothing says in which country it is or what it reads.`
        : `"${name}" and ${others.toLocaleString("en")} others were left out: nothing says in which country they are or what they read.`,
    mend: "Say it for all with `--language en` or `--country GB`.",
  })),
  "person-left-out": warning(({ name, others = 0 }: { name: string; others?: number }) => ({
    fact:
      others === 0
        ? `Nothing says until when "${name}" is in office, so letters name the office alone.`
        : `Nothing says until when "${name}" and ${others.toLocaleString("en")} others are in office, so letters name the offices alone.`,
    mend: "Where you know it, say it for all with `--until 2030-12-31`, or write `person:` and `valid_until:` by hand.",
  })),
  "target-differs": warning(({ id, differs }: { id: string; differs: readonly Differing[] }) => ({
    fact: `"${id}" is there already, and the list ${and(differs.map(differing))}.`,
    mend: "It was left as it is. Compare both with the source, then correct the target by hand.",
  })),
  "list-unknown": error(({ formats }: { formats: readonly string[] }) => ({
    fact: "Postbag does not know what kind of list this is.",
    mend: `It knows ${and(formats)}. Where it is one of these, say which with \`--format\`.`,
  })),
  "list-empty": error((_: object) => ({
    fact: "No record in this list can be a target.",
    mend: "Is it the right file, and the right edition of it?",
  })),
  "list-blank": error(({ what }: { what: "file" | "heading" | "list" }) => ({
    fact: { file: "The file is empty.", heading: "The table has a heading and no rows.", list: "The list is empty." }[
      what
    ],
    mend: "Was it downloaded or saved whole? Get it again, then import it.",
  })),
  "targets-elsewhere": error((_: object) => ({
    fact: "This file chooses its targets from others, so none can be added here.",
    mend: "Add them to one of those: `postbag targets import <file> --into <the other file>`.",
  })),
  "targets-not-list": error((_: object) => ({
    fact: "`targets` should be a list, and this is none, so none can be added.",
    mend: "Write each target on lines that begin with `- `.",
  })),
  "changed-meanwhile": error((_: object) => ({
    fact: "Another program changed this file while Postbag was about to add to it.",
    mend: "It is as that program left it. Run the command again.",
  })),
  "not-written": error(({ reason }: { reason: string }) => ({
    fact: `This cannot be written: ${reason}.`,
    mend: "It is as it was. Check the permissions of the file and its folder.",
  })),
};

/** What a list has otherwise than a target. */
interface Differing {
  readonly what: string;
  readonly here: string;
  readonly there?: string;
}

function differing({ what, here, there }: Differing): string {
  const verb = what === "holder" ? "names" : "has";
  if (there === undefined)
    return `${verb} ${/^[aeiou]/.test(what) ? "an" : "a"} ${what} (${here}), and the target none`;
  return `${verb} another ${what} (${here}) than the target (${there})`;
}
