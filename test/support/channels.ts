import { letterTemplate } from "./campaign.ts";

/** Offices that are each reached in another way, the least urgent first; post from abroad takes longer. */
export const channelsYaml = `campaign:
  id: library
  title: Keep the library open
  deadline: 2021-02-20T12:00
  timezone: Europe/London
  languages: [en]
points:
  - id: saturdays
    text: Open on Saturdays.
targets:
  - id: hotline
    name: Hotline
    languages: [en]
    contacts: { phone: "+44 113 496 0000" }
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
  - id: county
    name: County
    languages: [en]
    contacts: { post: "1 Hall Street\\nLeeds", country: GB }
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
  - id: ministry
    name: Ministry
    languages: [en]
    contacts: { post: "2 Hall Street\\nLondon", country: GB, phone: "+44 20 7946 0000" }
    post_days: { same_country: 1, other_country: 5 }
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
  - id: council
    name: City Council
    languages: [en]
    contacts: { email: council@example.org, fax: "+44 113 496 0001" }
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
  - id: mayor
    name: The Mayor
    languages: [en]
    contacts: { webform: { url: "https://example.org/form", max_length: 200 } }
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
`;

const callTemplate = `Good day. My name is {{signer.name}}, from {{signer.place}}.
{{#each points}}
- {{text}}
{{/each}}
`;

/** The files of a campaign with these offices, to give to `campaignWith`. */
export const channels = {
  "targets.yaml": channelsYaml,
  "templates/letter.en.hbs": letterTemplate,
  "templates/call.en.hbs": callTemplate,
};
