import { compose } from "../../src/compose/compose.ts";
import type { Pair } from "../../src/compose/pairs.ts";
import { sampleSigner } from "../../src/compose/sample.ts";
import type { Campaign } from "../../src/model/campaign.ts";
import { type Deadline, parseDeadline } from "../../src/model/deadline.ts";
import type { Template } from "../../src/model/template.ts";
import { campaignOf, day, targetWith, templateWith } from "../model/samples.ts";

/** The campaign of which the examples in `model/fields.ts` and `model/helpers.ts` speak. */
export const sampleCampaign: Campaign = campaignOf({
  id: "ecuador-2021",
  title: {
    en: "No interference in Ecuador's election",
    es: "Ninguna injerencia en las elecciones del Ecuador",
  },
  summary: "Ecuador votes on Sunday.",
  organization: "Alliance for Global Justice",
  url: "https://example.org",
  deadline: parseDeadline("2021-02-07T07:00", "America/Guayaquil") as Deadline,
  points: [
    {
      id: "no-cancellation",
      text: "Let the vote go ahead on the day it was called for.",
      sources: ["https://example.org/report"],
    },
  ],
  targets: [
    targetWith({
      id: "cne",
      name: "National Electoral Council",
      role: "Presidency",
      person: "Jo Example",
      contacts: { post: ["Street"], country: "EC" },
    }),
  ],
});

/** What a template's text makes of a pair; the sample signer's to the sample office unless told otherwise. */
export function pairWith(template: Partial<Template> = {}, values: Partial<Pair> = {}): Pair {
  return {
    signer: sampleSigner,
    target: sampleCampaign.targets[0] ?? targetWith(),
    template: templateWith(template),
    points: sampleCampaign.points,
    ownWords: "I taught in Quito for six years.",
    date: day("2021-02-05"),
    ...values,
  };
}

export function bodyOf(body: string, values: Partial<Pair> = {}, template: Partial<Template> = {}): string {
  return compose(sampleCampaign, pairWith({ body, ...template }, values)).body;
}
