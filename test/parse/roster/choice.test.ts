import { describe, expect, test } from "vitest";
import { pointChoice, targetChoice } from "../../../src/parse/roster/choice.ts";
import { campaignOf, targetWith } from "../../model/samples.ts";

const campaign = campaignOf({
  languages: ["en", "es"],
  points: [
    {
      id: "vote",
      text: { en: "Let the vote go ahead, as planned.", es: "Que se vote, según lo previsto." },
      sources: [],
    },
    { id: "observe", text: "Observers observe; nothing else.", sources: [] },
    { id: "vote-too", text: "Let the vote go ahead", sources: [] },
  ],
  targets: [
    targetWith({ id: "oas-secretary", name: "OAS", role: { en: "Secretary General", es: "Secretaría General" } }),
    targetWith({ id: "oas-mission", name: "OAS", role: { en: "Mission" } }),
    targetWith({ id: "cne", name: { es: "Consejo Nacional Electoral", en: "Electoral Council" } }),
  ],
});

describe("points", () => {
  test.each([
    ["", [], []],
    ["vote", ["vote"], []],
    ["observe, vote", ["observe", "vote"], []],
    ["vote;vote", ["vote"], []],
    ["Let the vote go ahead, as planned.", ["vote"], []],
    ["que se vote según lo previsto", ["vote"], []],
    ["Let the vote go ahead, Observers observe; nothing else.", ["vote-too", "observe"], []],
    ["Observers observe; nothing else., Que se vote, según lo previsto.", ["observe", "vote"], []],
    ["peace, vote", ["vote"], ["peace"]],
    ["Let the vote, peace", [], ["Let the vote", "peace"]],
  ])("%j", (cell, ids, unknown) => {
    expect(pointChoice(campaign)(cell)).toEqual({ ids, unknown });
  });
});

describe("targets, and a name that two of them have is nobody's", () => {
  test.each([
    ["cne", ["cne"], []],
    ["Electoral council, CONSEJO NACIONAL ELECTORAL", ["cne"], []],
    ["OAS", [], ["OAS"]],
    ["OAS, Secretary General, OAS, Mission", ["oas-secretary", "oas-mission"], []],
    ["OAS, Secretaría General", ["oas-secretary"], []],
  ])("%j", (cell, ids, unknown) => {
    expect(targetChoice(campaign)(cell)).toEqual({ ids, unknown });
  });
});
