/** Preloaded into the program (`node --require`): its clock starts at CLOCK_START (ISO 8601). */
const { CLOCK_START } = process.env;
const RealDate = Date;
const shift = RealDate.parse(CLOCK_START) - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + shift] : args));
  }

  static now() {
    return RealDate.now() + shift;
  }
};
