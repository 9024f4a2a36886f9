/** The picture with its tools and legend. The picture is mounted once and told of changes. */
import { effect } from "@preact/signals";
import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { documentKey } from "../../../src/graph/trees.ts";
import { t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { shownIds } from "../../state/list.ts";
import { picture } from "../../state/picture.ts";
import { go, view } from "../../state/store.ts";
import { theme } from "../../state/theme.ts";
import { isFiltered } from "../../state/view.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { proposeCounterpart } from "../review/propose.ts";
import { Legend } from "./Legend.tsx";
import { PrintPicture } from "./PrintPicture.tsx";

export function PicturePart() {
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"drawing" | "drawn" | "failed">("drawing");
  const { focus, tab } = view.value;
  const way = focus === undefined ? [] : wayTo(focus);
  const path = useRef<HTMLElement>(null);
  // Where the way is longer than the window is wide, its end is in view.
  useEffect(() => path.current?.scrollTo({ left: path.current.scrollWidth }), [focus, tab]);

  useEffect(() => {
    let gone = false;
    let stop = () => {};
    import("../../picture/picture.ts")
      .then(({ createPicture }) => {
        if (gone || container.current === null || found.value === undefined) return;
        const mounted = createPicture(container.current, found.value.analysis, options(), {
          select: (ids, additive) =>
            go({
              selection: additive ? merged(view.value.selection, ids) : ids,
              ...(ids.length > 0 ? { tab: "details" } : {}),
            }),
          hover: () => {},
          focus: (id) => go({ focus: id }),
          fold: (id) => {
            const { folded } = view.value;
            go({ folded: folded.includes(id) ? folded.filter((f) => f !== id) : [...folded, id] }, "replace");
          },
          link: proposeCounterpart,
          openPair: (upper, issuer) => go({ lower: [issuer], selection: [upper], pane: "picture" }),
        });
        picture.value = mounted;
        let analysis = found.value.analysis;
        const stopEffect = effect(() => {
          const now = found.value?.analysis;
          if (now !== undefined && now !== analysis) {
            analysis = now;
            mounted.setAnalysis(now);
          }
          mounted.update(options());
        });
        stop = () => {
          stopEffect();
          mounted.destroy();
          picture.value = undefined;
        };
        setState("drawn");
      })
      .catch((error: unknown) => {
        if (gone) return;
        console.error(error);
        setState("failed");
      });
    return () => {
      gone = true;
      stop();
    };
  }, []);

  return (
    <>
      <div class="picture">
        <div class="picture-canvas" ref={container} />
        <PrintPicture inLight={inLight} />
        {state === "drawing" && <p class="picture-note">{t("pictureLoading")}</p>}
        {state === "failed" && <p class="picture-note">{t("pictureFailed")}</p>}
        {focus !== undefined && (
          <nav class="focus-path" ref={path} aria-label={t("focusBranch")}>
            <button type="button" class="button" onClick={() => go({ focus: undefined })}>
              {t("wholePicture")}
            </button>
            {way.map(({ id, title }) => (
              <Fragment key={id}>
                <Icon name="right" size={14} />
                {id === focus ? (
                  <span aria-current="location">{title}</span>
                ) : (
                  <button
                    type="button"
                    class="button"
                    title={title}
                    // Long names give way first: “8”大行动 cut to “… says nothing.
                    style={{ flexShrink: title.length > SHORT ? 1 : 0.01 }}
                    onClick={() => go({ focus: id })}
                  >
                    {title}
                  </button>
                )}
              </Fragment>
            ))}
          </nav>
        )}
      </div>
      <Legend />
    </>
  );
}

/** Characters of a name that is shown whole in the way to a focus as long as there is room. */
const SHORT = 8;

/** Makes something of the picture as it looks on paper. */
function inLight<T>(make: () => T): T {
  if (theme.value === "light") return make();
  picture.value?.update({ ...options(), theme: "light" });
  try {
    return make();
  } finally {
    picture.value?.update(options());
  }
}

const NOTHING: readonly string[] = [];

/** What the picture needs of the view. */
function options() {
  const { language, arrangement, selection, focus, folded, filters } = view.value;
  const ids = shownIds.value;
  const filtered = isFiltered(filters);
  const side = view.value.side;
  const commitments = found.value?.commitments;
  return {
    lang: language,
    theme: theme.value,
    arrangement,
    selected: selection,
    focus,
    folded,
    // A filter speaks of one side; the other side stays as it is.
    visible: (id: string) => !filtered || ids.has(id) || commitments?.get(id)?.side !== side,
    // A ring says "this is what you searched for": other filters dim, and leave no ring.
    found: filters.text.trim() === "" ? NOTHING : [...ids],
  };
}

/** What stands above a focused branch, from its document down to itself; ids as the picture has them. */
function wayTo(focus: string): { id: string; title: string }[] {
  const now = found.value;
  if (now === undefined) return [];
  const named = now.analysis.documents.find((d) => documentKey(d.id) === focus);
  if (named) return [{ id: focus, title: named.title }];
  const way: { id: string; title: string }[] = [];
  let at = now.commitments.get(focus);
  const document = at && now.documents.get(at.document);
  while (at) {
    way.unshift({ id: at.id, title: at.title });
    at = at.parent === undefined ? undefined : now.commitments.get(at.parent);
  }
  return document ? [{ id: documentKey(document.id), title: document.title }, ...way] : way;
}

function merged(held: string[], ids: string[]): string[] {
  const added = ids.filter((id) => !held.includes(id));
  return added.length > 0 ? [...held, ...added] : held.filter((id) => !ids.includes(id));
}
