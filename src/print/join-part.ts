import { Objects } from "./join-objects.ts";
import { isAt } from "./join-scan.ts";
import { dictionary, known, must, numberOf, reference, references, valuesOf } from "./join-values.ts";

/** A PDF that Typst wrote, taken apart as far as joining it needs. Objects are known by their numbers. */
export interface Part {
  readonly objects: Objects;
  /** What a file has once: catalog, information, metadata, roots of trees, and what the whole does without. */
  readonly once: ReadonlySet<number>;
  readonly pages: { readonly root: number; readonly all: readonly number[] };
  /** The first level, and how many lines of all levels show at first. */
  readonly bookmarks: Ends | undefined;
  readonly structure: Structure;
  readonly said: Said;
  /** Other content has another one. */
  readonly id: string;
}

interface Ends {
  readonly root: number;
  readonly first: number;
  readonly last: number;
  readonly shown: number;
}

interface Structure {
  readonly root: number;
  /** The element that holds all content. */
  readonly document: number;
  /** What the parent tree has for each key from 0 on. */
  readonly parents: readonly number[];
  readonly roles: ReadonlyMap<string, string>;
}

/** What a file says of itself, as it is written there. */
export interface Said {
  readonly language: string;
  readonly viewer: string;
  readonly info: ReadonlyMap<string, string>;
  readonly metadata: string;
}

/**
 * Takes a part apart: PDF 1.7 (ISO 32000-1), tagged (14.7), said to be PDF/UA-1, with one flat list of pages.
 * @throws where it is anything else, as joining would lose something.
 */
export function readPart(bytes: Uint8Array): Part {
  if (!isAt(bytes, 0, "%PDF-1.7\n")) throw new Error("PDF: not version 1.7");
  const objects = new Objects(bytes);
  const [root, info] = [reference(objects.trailer.get("Root")), reference(objects.trailer.get("Info"))];
  const keys = "Type Pages Metadata PageLabels Lang StructTreeRoot MarkInfo ViewerPreferences Outlines";
  const catalog = known(objects.entries(root), keys, "catalog");
  const metadata = reference(catalog.get("Metadata"));
  const pages = pagesOf(objects, reference(catalog.get("Pages")));
  const structure = structureOf(objects, reference(catalog.get("StructTreeRoot")));
  const outlines = catalog.has("Outlines") ? [reference(catalog.get("Outlines"))] : [];
  const labels = catalog.has("PageLabels") ? labelsOf(objects, reference(catalog.get("PageLabels"))) : [];
  objects.mustHold(metadata, "<pdfuaid:part>1</pdfuaid:part>");
  return {
    objects,
    once: new Set([root, info, metadata, pages.root, structure.root, ...outlines, ...labels]),
    pages,
    bookmarks: outlines.map((outline) => bookmarksOf(objects, outline))[0],
    structure,
    said: {
      language: must(catalog.get("Lang"), "Lang"),
      viewer: must(catalog.get("ViewerPreferences"), "ViewerPreferences"),
      info: objects.entries(info),
      metadata: objects.text(metadata),
    },
    id: must(objects.trailer.get("ID"), "ID"),
  };
}

function pagesOf(objects: Objects, root: number): Part["pages"] {
  const tree = known(objects.entries(root), "Type Count Kids", "page tree");
  const all = references(tree.get("Kids"));
  for (const page of all) objects.mustHold(page, "\n  /Type /Page\n");
  if (all.length === 0 || tree.get("Count") !== String(all.length)) throw new Error("PDF: pages are missing");
  return { root, all };
}

function bookmarksOf(objects: Objects, root: number): Ends | undefined {
  const outline = known(objects.entries(root), "Type First Last Count", "list of bookmarks");
  if (!outline.has("First")) return undefined;
  const [first, last] = [reference(outline.get("First")), reference(outline.get("Last"))];
  if (first > last) throw new Error("PDF: bookmarks are out of order");
  return { root, first, last, shown: numberOf(must(outline.get("Count"), "Count")) };
}

function structureOf(objects: Objects, root: number): Structure {
  const tree = known(objects.entries(root), "Type RoleMap K ParentTree ParentTreeNextKey", "structure tree");
  const [document = 0, ...others] = references(tree.get("K"));
  if (others.length > 0) throw new Error("PDF: more than one element holds the content");
  objects.mustHold(document, "\n  /S /Document\n");
  const parents = valuesOf(dictionary(must(tree.get("ParentTree"), "ParentTree")));
  return { root, document, parents, roles: dictionary(tree.get("RoleMap") ?? "<<>>") };
}

/** The tree of labels and the labels. They would number the whole's pages anew from 1 on with each part. */
function labelsOf(objects: Objects, root: number): readonly number[] {
  return [root, ...valuesOf(objects.entries(root))];
}
