/** The public list of the server. */
export { type RunningServer, type ServerOptions, startServer } from "./server.ts";
