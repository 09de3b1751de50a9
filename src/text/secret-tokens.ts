import { exactRule, nearTo, type SecretRule } from "./secret-rule.ts";

/** [kind, near, pattern]: what tells by its form alone what it is, of vendors and of protocols. */
const TOKENS: readonly (readonly [kind: string, near: string, pattern: string])[] = [
  [
    "AWS session token",
    "iqojb3 fwogzx fqogzx",
    "(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/%=]{30,4096}",
  ],
  ["AWS key", "absk", "ABSK[A-Za-z0-9+/]{40,200}={0,2}"],
  ["Google key", "aiza", String.raw`AIza[\w-]{35}`],
  ["Google token", "ya29. 1//0", String.raw`(?:ya29\.|1//0)[\w-]{20,2048}`],
  ["Google secret", "gocspx-", String.raw`GOCSPX-[\w-]{20,64}`],
  ["Azure secret", "8q~ 7q~", String.raw`[\w~.-]{0,3}[78]Q~[\w~.-]{31,40}`],
  ["GitHub token", "ghp_ gho_ ghu_ ghs_ ghr_", "gh[pousr]_[A-Za-z0-9]{20,255}"],
  ["GitHub token", "github_pat_", String.raw`github_pat_\w{22,255}`],
  [
    "GitLab token",
    "glpat- gldt- glrt- glcbt- glptt- glft- glagent- glsoat- glimt- gloas- glffct- glwt- gr1348941",
    String.raw`(?:gl(?:pat|dt|rt|cbt|ptt|ft|agent|soat|imt|oas|ffct|wt)-|GR1348941)[\w.-]{20,255}`,
  ],
  [
    "Slack token",
    "xox xapp- xwfp-",
    String.raw`(?:xox[abcdeoprs]|xoxe\.xox[bp]|xapp|xwfp)-[A-Za-z0-9-]{10,512}`,
  ],
  ["Stripe key", "_live_ _test_", "(?:sk|rk|pk_secret)_(?:live|test)_[A-Za-z0-9]{16,255}"],
  ["webhook secret", "whsec_", "whsec_[A-Za-z0-9+/=]{20,255}"],
  [
    "Twilio key",
    "sk0 sk1 sk2 sk3 sk4 sk5 sk6 sk7 sk8 sk9 ska skb skc skd ske skf",
    "SK[0-9a-f]{32}(?![0-9a-f])",
  ],
  ["SendGrid key", "sg.", String.raw`SG\.[\w-]{16,64}\.[\w-]{16,64}`],
  [
    "Mailgun key",
    "key- mailgun",
    "(?:key-[0-9a-f]{32}(?![0-9a-f])|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![0-9a-f-]))",
  ],
  ["Mailchimp key", "-us", String.raw`[0-9a-f]{32}-us\d{1,2}(?!\d)`],
  [
    "mail key",
    "xkeysib- xsmtpsib- md-",
    String.raw`(?:x(?:key|smtp)sib-[0-9a-f]{64}-\w{16}|md-[A-Za-z0-9]{22}(?![\w-]))`,
  ],
  ["npm token", "npm_", "npm_[A-Za-z0-9]{30,255}"],
  [
    "package token",
    "pypi- rubygems_ oy2 cio clojars_ jfrog akcp cmvmdg",
    String.raw`(?:pypi-[\w-]{50,255}|rubygems_[0-9a-f]{48}|oy2[a-z0-9]{43}|cio[A-Za-z0-9]{32}(?!\w)|CLOJARS_[0-9a-f]{60}|AKCp[A-Za-z0-9]{60,80}|cmVmdGtu[A-Za-z0-9]{50,60})`,
  ],
  [
    "Docker token",
    "dckr_ swmtkn",
    String.raw`(?:dckr_(?:pat|oat)_[\w-]{20,255}|SWMTKN-1-[0-9a-z]{40,60}-[0-9a-z]{20,30})`,
  ],
  ["Vault token", "hvs. hvb. hvr.", String.raw`hv[sbr]\.[\w-]{20,512}`],
  [
    "Vault token",
    " s.|=s.|:s.|\"s.|'s.|(s.|`s.|>s.",
    String.raw`(?<!\.)s\.(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24}(?![\w.])`,
  ],
  ["Terraform token", ".atlasv1.", String.raw`[A-Za-z0-9]{14}\.atlasv1\.[\w-]{40,100}`],
  ["Datadog key", "ddapp_ ddapi_ ddpub", String.raw`dd(?:app|api)_[A-Za-z0-9]{30,60}`],
  [
    "New Relic key",
    "nrak- nrjs- nrii- nrra- nriq- nral",
    "(?:NR(?:AK|JS|II|RA|IQ)-[A-Za-z0-9_-]{16,48}|[0-9a-f]{36}NRAL)",
  ],
  [
    "monitoring token",
    "glc_ glsa_ sntry dt0 hcaik_ hcxik_ squ_ sqp_ sqa_ lsv2_",
    String.raw`(?:glc_[A-Za-z0-9+/]{32,400}={0,2}|glsa_\w{41}|sntry[su]_[\w=+/-]{40,255}|dt0[a-z]\d\d\.[A-Z0-9]{6,24}\.[A-Z0-9]{64}|hc[ax]ik_[a-z0-9]{40,80}|sq[upa]_[0-9a-f]{40}|lsv2_[a-z]{2}_[0-9a-f]{32}_[0-9a-f]{10})`,
  ],
  [
    "Discord token",
    "mfa.|discord|bot |token",
    String.raw`(?:mfa\.[\w-]{80,100}|[MNO][A-Za-z0-9_-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w.-]))`,
  ],
  [
    "OpenAI key",
    "sk-",
    String.raw`sk-(?!ant-)(?:proj-|svcacct-|admin-|or-v1-)?(?=[\w-]{0,80}\d)[\w-]{20,255}`,
  ],
  ["Anthropic key", "sk-ant-", String.raw`sk-ant-[\w-]{20,255}`],
  [
    "AI key",
    "hf_ gsk_ r8_ pplx- xai- nvapi- pcsk_ tgp_v1_ api_org_ fw_ csk-",
    String.raw`(?:hf_|api_org_)[A-Za-z0-9]{30,60}|gsk_[A-Za-z0-9]{40,60}|r8_[A-Za-z0-9]{30,45}|pplx-[A-Za-z0-9]{40,60}|xai-[A-Za-z0-9]{60,100}|nvapi-[\w-]{60,80}|pcsk_\w{40,90}|tgp_v1_[\w-]{40,60}|csk-[a-z0-9]{40,60}`,
  ],
  [
    "Shopify token",
    "shpat_ shpca_ shppa_ shpss_ shptka_",
    "shp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{32}",
  ],
  [
    "Square token",
    "sq0 eaaa",
    String.raw`(?:sq0(?:atp|csp|idp)-[\w-]{22,48}|EAAA[\w+/=-]{60}(?!\w))`,
  ],
  ["Facebook token", "eaac eaab eaad", "EAA[A-Za-z0-9]{80,255}"],
  [
    "Atlassian token",
    "atatt3 atctt3 atbb",
    String.raw`(?:AT[AC]TT3[\w=-]{40,255}|ATBB[A-Za-z0-9]{28,36}(?!\w))`,
  ],
  [
    "service token",
    "lin_ ntn_ figd_ pmak- pul- dapi sbp_ sb_secret_ pscale_ nfp_ nfo_ fm2_ fo1_ hrku- aio_ cfpat- tskey- rdme_ tfp_ pnu_ ops_ey dp. v1.0- sk_prod_ prod_ phx_ phc_",
    String.raw`(?:lin_(?:api|oauth)_[A-Za-z0-9]{30,70}|ntn_[A-Za-z0-9]{40,60}|figd_[\w-]{38,50}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|pul-[0-9a-f]{40}|dapi[0-9a-f]{32}(?:-\d)?|sbp_[0-9a-f]{40}|sb_secret_[\w-]{20,60}|pscale_(?:tkn|pw|oauth)_[\w.=-]{32,64}|nf[po]_[A-Za-z0-9]{36,40}|fm2_[\w+/=]{60,500}|fo1_[\w-]{40,60}|HRKU-[\w-]{36,70}|aio_[A-Za-z0-9]{28}|CFPAT-[\w-]{43}|tskey-[a-z]{2,12}-[\w-]{16,100}|rdme_[a-z0-9]{70}|tfp_[\w-]{40,60}|pnu_[A-Za-z0-9]{36}|ops_ey[\w-]{100,2000}|dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40,60}|v1\.0-[0-9a-f]{24}-[0-9a-f]{100,160}|phx_[A-Za-z0-9]{40,60})`,
  ],
  ["Airtable token", "pat", String.raw`pat[A-Za-z0-9]{14}\.[0-9a-f]{64}`],
  ["DigitalOcean token", "dop_v1_ doo_v1_ dor_v1_", "do[opr]_v1_[0-9a-f]{30,64}"],
  ["Firebase key", ":apa91", String.raw`(?:AAAA[\w-]{7,40}:)?APA91[\w-]{60,200}`],
  ["age key", "age-secret-key", String.raw`AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{40,64}`],
  ["JWT", "eyj", String.raw`(?<!-)eyJ[\w-]{8,4096}\.[\w-]{8,8192}(?:\.[\w-]{0,4096}){1,3}`],
];

/** `::` and the first letter of a domain. */
const DOUBLE_COLON = Array.from("abcdefghijklmnopqrstuvwxyz0123456789:")
  .map((sign) => `::${sign}`)
  .join(" ");

/** The same where what stands before the token tells what it is. */
const BEHIND: readonly (readonly [kind: string, near: string, pattern: string])[] = [
  [
    "AWS key",
    "akia asia",
    "((?:A[SK]IA)[A-Z0-9]{16}[:, ]{1,2})([A-Za-z0-9+/=]{40})(?![A-Za-z0-9+/=])",
  ],
  [
    "webhook",
    "hooks.slack",
    String.raw`(hooks\.slack\.com/(?:services|workflows|triggers)/\w{1,16}/\w{1,16}/)([\w/]{16,80})`,
  ],
  [
    "webhook",
    "discord",
    String.raw`(discord(?:app)?\.com/api/(?:v\d{1,2}/)?webhooks/\d{1,24}/)([\w-]{40,100})`,
  ],
  ["webhook", "incomingwebhook", String.raw`(IncomingWebhook/)([0-9a-f]{32}(?:/[0-9a-f-]{36})?)`],
  ["Telegram token", ":aa", String.raw`((?:bot)?\d{8,10}:)(AA[\w-]{32,34})(?![\w-])`],
  ["Telegram token", "telegram", String.raw`(telegram\.org/(?:file/)?bot\d{6,12}:)([\w-]{20,60})`],
  [
    "hash",
    "$1$ $2a$ $2b$ $2x$ $2y$ $5$ $6$ $y$ $gy$ $7$ $apr1$ $sha1$",
    String.raw`(\$(?:1|2[abxy]|5|6|7|y|gy|apr1|sha1)\$[^\s$:"']{0,64}\$(?:[^\s$:"']{1,64}\$){0,2})([A-Za-z0-9./]{6,128})`,
  ],
  ["hash", "$2a$ $2b$ $2x$ $2y$", String.raw`(\$2[abxy]\$\d\d\$)([A-Za-z0-9./]{20,60})`],
  [
    "hash",
    "argon2 pbkdf2 scrypt scram-sha",
    String.raw`((?:argon2(?:id|[id])?|pbkdf2[\w-]{0,16}|scrypt|SCRAM-SHA-\d{1,3})\$[^\s"']{1,120}?[$:])([A-Za-z0-9+/=.:]{16,200}(?:\$[A-Za-z0-9+/=.:]{16,128}){0,2})`,
  ],
  [
    "hash",
    "ssha smd5 {sha {crypt {md5",
    String.raw`(\{(?:S?SHA\d{0,3}|S?MD5|CRYPT|PBKDF2[\w-]{0,8})\})([A-Za-z0-9+/=$.]{8,200})`,
  ],
  [
    "hash",
    "$krb5 $nt$ $dcc2$",
    String.raw`(\$(?:krb5(?:tgs|asrep|pa)|NT|DCC2)\$)([^\s"']{16,4096})`,
  ],
  [
    "NTLM hash",
    ":::",
    String.raw`([\w.\\$@ -]{1,64}:(?:\d{1,6}|aad3b435b51404eeaad3b435b51404ee)?:?)([0-9a-f]{32}:[0-9a-f]{32})(?=:::)`,
  ],
  [
    "NTLM hash",
    ":aad3b435 aad3b435",
    "(aad3b435b51404eeaad3b435b51404ee:)([0-9a-fA-F]{32})(?![0-9a-fA-F])",
  ],
  [
    "NTLM hash",
    DOUBLE_COLON,
    String.raw`([\w.$-]{1,64}::[\w.-]{0,64}:)([0-9a-fA-F]{16}:[0-9a-fA-F]{32}:[0-9a-fA-F]{8,2048})`,
  ],
];

const BOUNDARY = "(?<![A-Za-z0-9])";

const PEM_BREAK = String.raw`(?:\s|\\{1,4}[nr])`;
const PRIVATE_KEYS: readonly SecretRule[] = [
  exactRule(
    "private key",
    nearTo("-----begin"),
    String.raw`(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----${PEM_BREAK}{0,8}(?:(?:Proc-Type|DEK-Info|Version|Comment): ?[\w,.() -]{1,80}?${PEM_BREAK}{1,8}(?=[A-Za-z0-9+/=]{16}|[A-Z])){0,4})((?:[A-Za-z0-9+/=]{16,8192}${PEM_BREAK}{0,8}){1,400}(?:[A-Za-z0-9+/=]{1,15}(?=${PEM_BREAK}{0,8}-----END))?)`,
  ),
  exactRule(
    "private key",
    nearTo("private-lines"),
    String.raw`(Private-Lines: ?\d{1,4}\s{1,4})((?:[A-Za-z0-9+/=]{16,8192}\s{0,4}){1,400})`,
  ),
];

/** A private key in Base64, as clusters keep it. */
const ENCODED_KEY: SecretRule = {
  ...exactRule(
    "private key",
    nearTo("ls0tls1crudjti"),
    "(?<![A-Za-z0-9+/])()(LS0tLS1CRUdJTi[A-Za-z0-9+/]{20,16384}={0,2})",
  ),
  isSecret: (found) =>
    Buffer.from(found.slice(0, 120), "base64").toString("latin1").includes("PRIVATE"),
};

/** Tokens that tell by their form what they are; those of a nearer form come first. */
export const TOKEN_RULES: readonly SecretRule[] = [
  ...PRIVATE_KEYS,
  ENCODED_KEY,
  ...TOKENS.map(([kind, near, pattern]) =>
    exactRule(kind, nearTo(near), `(${BOUNDARY})((?:${pattern}))`),
  ),
  ...BEHIND.map(([kind, near, pattern]) => exactRule(kind, nearTo(near), BOUNDARY + pattern)),
];
