import type { Fit } from "../../fit/letter-fit.ts";

/** How a letter fits, as docs/json.md describes it. */
export function fitJson({ webform, paper, mailLink }: Fit) {
  return {
    webform: webform ? { length: webform.length, max_length: webform.maxLength ?? null, over: webform.over } : null,
    pages: paper.pages,
    lines_over: paper.linesOver,
    mail_link: mailLink ?? null,
  };
}
