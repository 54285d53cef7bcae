import { toJsonSchema } from "@valibot/to-json-schema";
import { anyCampaignFile } from "../src/parse/campaign-schema.ts";

/** The JSON Schema (draft 7) of `targets.yaml`, for completion and checks in editors. */
export function campaignJsonSchema(): object {
  const schema = toJsonSchema(anyCampaignFile, {
    target: "draft-07",
    typeMode: "input",
    errorMode: "ignore",
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      // Editors read `4000` and `01234` as numbers; Postbag reads every scalar as text.
      if (valibotSchema.type === "string") return { ...jsonSchema, type: ["string", "number"] };
      const { propertyNames, ...rest } = jsonSchema;
      return valibotSchema.type === "record" ? rest : undefined;
    },
  });
  return { title: "A Postbag campaign (targets.yaml)", ...schema };
}
