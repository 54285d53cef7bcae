import { choiceScript } from "./script-choice.ts";
import { letterScript } from "./script-letter.ts";
import { newsScript } from "./script-news.ts";

/**
 * What the workshop's page does in a browser: it keeps what was chosen in its address, asks for the view of it whenever the
 * files changed, and puts that in place of the last. All text comes as data, and is only ever set as text.
 */
export const workshopScript = `
const one = (id) => document.getElementById(id);
const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};
const { command } = document.currentScript.dataset;
const base = location.pathname.replace(/\\/?$/, "/");
const time = (iso) => new Date(iso).toLocaleTimeString([], { hourCycle: "h23" });
// What is the same is left alone: it keeps its place, its focus and what is marked in it.
const shown = new Map();
const isNew = (part, data) => {
  const text = JSON.stringify(data) ?? "";
  if (shown.get(part) === text) return false;
  shown.set(part, text);
  return true;
};
${choiceScript}${letterScript}${newsScript}`;
