/** What can be taken away from this view. Each item is made when asked for, by the same writers as the command line's. */
import { t } from "../../i18n/text.ts";
import { announce } from "../../widgets/announce.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Menu } from "../../widgets/Menu.tsx";

export function Downloads() {
  return (
    <Menu
      label={t("report")}
      groups={[
        {
          items: [
            { id: "link", label: t("copyLink"), run: copyLink },
            { id: "print", label: t("print"), run: () => window.print() },
          ],
        },
      ]}
    >
      <Icon name="download" />
      <span class="wide-only">{t("report")}</span>
    </Menu>
  );
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(t("copied"));
  } catch {
    announce(t("copyFailed"), "error");
  }
}
