/** Elements that editors of web pages and of mail put around text. Those that people also take for placeholders are left out. */
export const elements: ReadonlySet<string> = new Set(
  (
    "a b i u s p br hr div span font em strong small big sub sup ul ol li dl dt dd table thead tbody tr td th h1 h2 h3 h4 h5 h6 " +
    "blockquote pre code img html head body style script meta center section article header footer main nav o:p"
  ).split(" "),
);
