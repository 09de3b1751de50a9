import { useTagKey } from "../../src/text/secret-tag.ts";

// Tags of redacted secrets are the same in every run, so that texts with them can be compared.
useTagKey("tests");
