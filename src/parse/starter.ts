import { isSeq, parseDocument, visit } from "yaml";

/** What a person says about the campaign that they start; what is absent stays as the starter has it. */
export interface StarterAnswers {
  readonly id?: string;
  readonly title?: string;
  readonly organization?: string;
  /** `yyyy-mm-ddThh:mm` */
  readonly deadline?: string;
  readonly timezone?: string;
  readonly languages: readonly string[];
  /** `yyyy-mm-dd`: the day on which the starter's contacts count as checked. */
  readonly verifiedOn: string;
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
  }
  const { languages, verifiedOn } = answers;
  for (const path of [["campaign"], ["targets", 0]]) {
    const list = document.getIn([...path, "languages"], true);
    if (isSeq(list)) list.items = languages.map((language) => document.createNode(language));
  }
  document.setIn(["targets", 0, "verified_on"], verifiedOn);
  visit(document, {
    Map(_, map) {
      const byLanguage = map.items.every(({ key }) => /^[a-z]{2}$/.test(String(key)) && String(key) !== "id");
      if (!byLanguage) return;
      for (const key of map.items.map((item) => String(item.key))) if (!languages.includes(key)) map.delete(key);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
