import { expect, test } from "vitest";
import { campaignJsonSchema } from "../../scripts/json-schema.ts";

/** `npm run schema` writes the file anew. */
test("targets.schema.json is what the schema that validates generates", async () => {
  const json = `${JSON.stringify(campaignJsonSchema(), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot("../../targets.schema.json");
});
