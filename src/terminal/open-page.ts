import { spawn } from "node:child_process";
import { delimiter } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** Browsers that run in the terminal itself: they need it, and the person leaves them before going on. */
const inTerminal = /(?:^|\/)(?:www-browser|w3m|lynx|links2?|elinks|browsh)$/;
/** How long a program may take to say that it cannot open a page. */
const patience = 2000;

/**
 * Shows a web page in the person's browser: the one that $BROWSER names (several as in $PATH, `%s` for the
 * address), else what the system opens pages with. @returns whether something took it.
 */
export async function openPage(url: string, env: Env): Promise<boolean> {
  const page = URL.canParse(url) ? new URL(url) : undefined;
  if (page?.protocol !== "https:" && page?.protocol !== "http:") return false;
  for (const command of (env.BROWSER ?? "").split(delimiter).filter(Boolean)) {
    if (await runs(command, page.href)) return true;
  }
  if (env.BROWSER) return false;
  const hasScreen = process.platform !== "linux" || env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME;
  return hasScreen ? openBySystem(page.href) : false;
}

async function openBySystem(href: string): Promise<boolean> {
  const { default: open } = await import("open");
  try {
    return await lasts(await open(href));
  } catch {
    return false;
  }
}

async function runs(command: string, href: string): Promise<boolean> {
  const [program = "", ...words] = command.trim().split(/\s+/);
  const args = words.map((word) => word.replaceAll("%s", href));
  if (!words.some((word) => word.includes("%s"))) args.push(href);
  const waits = inTerminal.test(program);
  const child = spawn(program, args, { stdio: waits ? "inherit" : "ignore", detached: !waits });
  if (!waits) child.unref();
  return lasts(child, waits ? undefined : patience);
}

/** Whether a program ends well, or still runs after a while. */
function lasts(child: ReturnType<typeof spawn>, limit: number | undefined = patience): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = limit === undefined ? undefined : setTimeout(() => resolve(true), limit);
    const settle = (isWell: boolean) => {
      clearTimeout(timer);
      resolve(isWell);
    };
    child.once("error", () => settle(false));
    child.once("close", (code) => settle(code === 0));
    if (child.exitCode !== null) settle(child.exitCode === 0);
  });
}
