import { expect, test } from "vitest";
import { clientOf } from "../../../src/digest/parsers/client-name.ts";

test.each([
  ["[aws-cli/1.18.136 Python/3.8.5 Darwin/19.5.0 botocore/1.17.59]", "aws-cli on Darwin"],
  ["console.ec2.amazonaws.com", "console"],
  ["Boto3/1.26.8 Python/3.11 Windows/10", "Boto on Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64) Firefox/102.0", "browser"],
  ["aws-cli/2.1 Python/3.11 Linux/6.1-kali5-amd64", "aws-cli on Kali"],
  ["ecs.amazonaws.com", "ecs.amazonaws.com"],
  ["APN/1.0 HashiCorp/1.0 Terraform/1.1.2 (+https://www.terraform.io)", "Terraform"],
  ["S3 Browser 9.5.5 (https://s3browser.example)", "S3 Browser"],
  ["probe_39f95f43-cd2f-4beb-b69e-be60b6fe1f57", "probe"],
])("the client %s is %s", (userAgent, client) => {
  expect(clientOf(userAgent)).toBe(client);
});
