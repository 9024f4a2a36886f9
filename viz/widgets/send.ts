/** Ctrl+Enter is "apply" also inside a field of several lines. */
export function sendOnCtrlEnter(event: KeyboardEvent & { currentTarget: HTMLFormElement }): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
