import { isSeq, parseDocument, visit } from "yaml";

/** What a person says about the campaign that they start. A fact that is absent is left out, and not made up. */
export interface StarterAnswers {
  readonly id?: string;
  readonly title?: string;
  readonly organization?: string;
  /** `yyyy-mm-ddThh:mm` */
  readonly deadline?: string;
  readonly timezone?: string;
  readonly languages: readonly string[];
}

/** A starter's `targets.yaml` with the answers in it and only the languages chosen; its comments stay. */
export function fillStarter(yaml: string, answers: StarterAnswers): string {
  const document = parseDocument(yaml, { schema: "failsafe" });
  const facts = (({ id, title, organization, deadline, timezone }) => ({
    id,
    title,
    organization,
    deadline,
    timezone,
  }))(answers);
  for (const [key, value] of Object.entries(facts)) {
    if (value !== undefined) document.setIn(["campaign", key], value);
    else if (key !== "id" && key !== "title") document.deleteIn(["campaign", key]);
  }
  const { languages } = answers;
  const targets = document.get("targets", true);
  const count = isSeq(targets) ? targets.items.length : 0;
  for (const path of [["campaign"], ...Array.from({ length: count }, (_, index) => ["targets", index])]) {
    const list = document.getIn([...path, "languages"], true);
    if (isSeq(list)) list.items = languages.map((language) => document.createNode(language));
  }
  visit(document, {
    Map(_, map) {
      const byLanguage = map.items.every(({ key }) => /^[a-z]{2}$/.test(String(key)) && String(key) !== "id");
      if (!byLanguage) return;
      for (const key of map.items.map((item) => String(item.key))) if (!languages.includes(key)) map.delete(key);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
