import type { Corpus } from "./corpus.ts";
import { SEVENTH_LOOK_ALIKES } from "./seventh-look-alikes.ts";
import { SEVENTH_SECRETS } from "./seventh-secrets.ts";

/** Written after what the sixth corpus had shown was mended: configuration of many programs, drivers and clients. */
export const SEVENTH: Corpus = {
  seed: 700,
  secrets: SEVENTH_SECRETS,
  lookAlikes: SEVENTH_LOOK_ALIKES,
  settings: [
    ["SPRING_DATASOURCE_PASSWORD", "{pw}"],
    ["GF_SECURITY_ADMIN_PASSWORD", "{pw}"],
    ["KEYCLOAK_ADMIN_PASSWORD", "{pw}"],
    ["TWILIO_AUTH_TOKEN", "{hex:32}"],
    ["CLOUDFLARE_API_TOKEN", "{b64u:40}"],
    ["ConnectionStrings__Default", "Pwd={pw}"],
    ["DATABASE_URL", "postgres://u:{pw}@h/d"],
    ["RabbitMq__Pass", "{pw}"],
    ["ARM_CLIENT_SECRET", "{an:34}"],
    ["SENTRY_AUTH_TOKEN", "{hex:64}"],
  ],
  plainSettings: [
    ["PWD", "/srv/app"],
    ["OLDPWD", "/home/deploy"],
    ["SECRET_NAME", "db-creds07"],
    ["KEYCLOAK_URL", "https://id.example/auth"],
    ["PASSWORD_RESET_ENABLED", "true"],
    ["AWS_ACCESS_KEY_ID", "AKIA{b32:16}"],
    ["TOKENIZERS_PARALLELISM", "false"],
  ],
  headers: [
    ["X-Auth-Token", "{hex:40}"],
    ["PRIVATE-TOKEN", "{an:20}"],
    ["Ocp-Apim-Subscription-Key", "{hex:32}"],
  ],
};
