import { expect, test } from "vitest";
import { readMessage } from "../../../../src/digest/parsers/windows/message.ts";

const EXPLAINED =
  "Token Elevation Type indicates the type of token that was assigned to the new process in accordance with policy.";

test("values follow the sentence; who acted, empty values and explanations do not", () => {
  const message = [
    "A thing happened.",
    "",
    "Subject:",
    "\tAccount Name:\t\tann",
    "",
    "Thing:",
    "\tName:\t\tx.exe",
    "\tLogon ID:\t\t0x3e7",
    "\tOld Value:\t\t-",
    "\tNew Value:\t\t7",
    "\t\tand more",
    "",
    EXPLAINED,
    "\tLate:\t\tunread",
  ].join("\r\n");
  expect(readMessage(message)).toEqual({
    lead: "A thing happened.",
    details: "Name x.exe; New Value 7; and more",
  });
});

test("a message of one line has no details", () => {
  expect(readMessage("The System log file was cleared.")).toEqual({
    lead: "The System log file was cleared.",
    details: "",
  });
});
