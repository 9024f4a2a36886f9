/** A change that does not fit the files: what it names is not there, or is there already. */
export class ChangeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ChangeError";
  }
}
