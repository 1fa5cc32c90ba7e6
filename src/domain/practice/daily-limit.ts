/** Cards a day where nothing else is asked for. */
export const USUAL_LIMIT = 20;
