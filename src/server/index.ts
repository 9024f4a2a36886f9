/** The public list of the server. */
export { TOKEN_LEAST } from "./guard.ts";
export { type RunningServer, type ServerOptions, startServer } from "./server.ts";
