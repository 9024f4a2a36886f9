/** The picture on paper: the whole of it as SVG, with title and legend, in the light theme; made when printing begins. */
import { useEffect, useRef } from "preact/hooks";
import { picture } from "../../state/picture.ts";
import { caption } from "../../state/take.ts";

export function PrintPicture({ inLight }: { inLight: <T>(make: () => T) => T }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = () => {
      const svg = inLight(() => picture.value?.toSvg(caption()));
      if (svg === undefined || host.current === null) return;
      host.current.replaceChildren(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement);
    };
    const after = () => host.current?.replaceChildren();
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, [inLight]);
  return <div class="picture-print" ref={host} />;
}
