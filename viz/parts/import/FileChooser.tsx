/** A button that opens the system's file dialog. */
import { useRef } from "preact/hooks";
import { t } from "../../i18n/text.ts";
import { bring } from "../../import/jobs.ts";
import { Icon } from "../../widgets/Icon.tsx";

export function FileChooser({ primary = false }: { primary?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={`button ${primary ? "primary" : ""}`} onClick={() => input.current?.click()}>
        <Icon name="plus" size={16} /> {t("importChoose")}
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        accept=".txt,.md,.markdown,.html,.htm,.docx,.pdf"
        aria-label={t("importChoose")}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = "";
          bring(files);
        }}
      />
    </>
  );
}
