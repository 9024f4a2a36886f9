/** Gestures: Ctrl and the wheel, two fingers, dragging. A plain wheel scrolls, as anywhere else. */

/** Calls `zoom` with a factor and the height in the frame that stays; gives whether the last press was a drag. */
export function listenForGestures(frame, sheet, zoom) {
  frame.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 300), event.clientY - frame.getBoundingClientRect().top);
    },
    { passive: false },
  );

  let dragged = false;
  sheet.addEventListener("mousedown", (event) => {
    if (event.button !== 0) return;
    const from = event.clientY + frame.scrollTop;
    dragged = false;
    const move = (to) => {
      if (Math.abs(from - to.clientY - frame.scrollTop) > 3) dragged = true;
      if (dragged) frame.scrollTop = from - to.clientY;
    };
    document.addEventListener("mousemove", move);
    document.addEventListener("mouseup", () => document.removeEventListener("mousemove", move), { once: true });
  });
  let spread = 0;
  const gap = ({ touches: [a, b] }) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  frame.addEventListener("touchstart", (event) => {
    spread = event.touches.length === 2 ? gap(event) : 0;
  });
  frame.addEventListener(
    "touchmove",
    (event) => {
      if (event.touches.length !== 2 || spread === 0) return;
      event.preventDefault();
      const middle = (event.touches[0].clientY + event.touches[1].clientY) / 2;
      zoom(gap(event) / spread, middle - frame.getBoundingClientRect().top);
      spread = gap(event);
    },
    { passive: false },
  );
  return () => dragged;
}
