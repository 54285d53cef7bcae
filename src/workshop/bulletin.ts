/** News that several listen to. Who listens slowly gets the newest alone. */
export interface Bulletin {
  /** Tells all who listen; who begins later hears the last news first. */
  post(text: string): void;
  /** The last news there is. */
  end(text: string): void;
  listen(): AsyncIterable<string>;
}

interface Listener {
  news: string | undefined;
  wake: (() => void) | undefined;
}

export function createBulletin(first: string): Bulletin {
  const listeners = new Set<Listener>();
  let last = first;
  let isOver = false;
  const post = (text: string) => {
    last = text;
    for (const listener of listeners) {
      listener.news = text;
      listener.wake?.();
    }
  };
  return {
    post,
    end(text) {
      isOver = true;
      post(text);
    },
    listen: () => ({
      [Symbol.asyncIterator]() {
        const listener: Listener = { news: last, wake: undefined };
        let isDone = false;
        listeners.add(listener);
        const leave = () => {
          isDone = true;
          listeners.delete(listener);
          listener.wake?.();
        };
        return {
          async next() {
            if (listener.news === undefined && !isOver && !isDone) {
              await new Promise<void>((resolve) => {
                listener.wake = resolve;
              });
            }
            const { news } = listener;
            listener.news = undefined;
            if (isDone || news === undefined) {
              leave();
              return { done: true as const, value: undefined };
            }
            return { done: false as const, value: news };
          },
          async return() {
            leave();
            return { done: true as const, value: undefined };
          },
        };
      },
    }),
  };
}
