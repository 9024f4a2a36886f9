/** Starts the page. */
import "./styles/index.css";
import { render } from "preact";
import { App } from "./App.tsx";
import { load } from "./state/source.ts";
import { watchAddress } from "./state/store.ts";

watchAddress();
render(<App />, document.getElementById("app")!);
void load();
