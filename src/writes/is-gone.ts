import { ThreatStackError } from "../errors.ts";

/** Whether what is read is not there; any other failure says nothing about it and is thrown. */
export async function isGone(reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return false;
  } catch (error) {
    if (error instanceof ThreatStackError && error.code === "not_found") return true;
    throw error;
  }
}
