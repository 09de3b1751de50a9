import { parseCalls } from "./parts.ts";

/** Logins, tokens, roles assumed, and who is at work that should not be. */
export const LOGINS = parseCalls(String.raw`
root-login-refused :: T1110 3 :: console login as root refused :: target~^ConsoleLogin$ && extra~type=Root && outcome~refused|failed
login-refused :: T1110 2 :: login refused :: target~^(?:ConsoleLogin|ExternalIdPDirectoryLogin|CredentialVerification|UserAuthentication)$ && outcome~refused|failed && !extra~type=Root
root-login :: T1078.004 3 :: console login as root :: target~^ConsoleLogin$ && extra~type=Root && extra~login=Success
login-without-second-factor :: T1078.004 3 :: console login without second factor :: target~^ConsoleLogin$ && extra~login=Success && extra~mfa=(?:no|false)\b && extra~type=IAMUser && !extra~saml=yes
login :: - 1 :: somebody logged in :: target~^(?:ConsoleLogin|ExternalIdPDirectoryLogin|CredentialVerification|UserAuthentication)$ && !outcome~refused|failed && !extra~type=Root
root-at-work :: T1078.004 3 :: root of the account at work :: extra~type=Root && path~write && !extra~\bby= && !target~^(?:ConsoleLogin|PasswordRecovery\w+|ExternalIdPDirectoryLogin)$
root-login-elsewhere-refused :: T1110 2 :: login as root refused :: target~^ExternalIdPDirectoryLogin$ && extra~type=Root && outcome~refused|failed
root-looks-around :: - 2 :: root of the account looks around :: extra~type=Root && path~read && !extra~\bby=
root-assumed :: T1548.005 3 :: root of a member account assumed :: target~^AssumeRoot$
admin-role-assumed :: T1550.001 2 :: role assumed that is called administrator :: target~^(?:AssumeRole\w*|SwitchRole)$ && command~(?:roleArn|to)=\S*(?:admin|break-?glass|OrganizationAccountAccessRole|PowerUser|FullAccess) && !extra~\bby=
role-assumed :: - 1 :: role assumed :: target~^(?:AssumeRole(?:With\w+)?|SwitchRole)$ && !extra~\bby=|type=AWSService
session-token-issued :: T1550.001 2 :: session token made from a user's key :: target~^GetSessionToken$ && extra~type=(?:IAMUser|Root)
session-token-asked :: - 2 :: session token asked for :: target~^GetSessionToken$ && !extra~type=(?:IAMUser|Root)
federation-token-issued :: T1550.001 3 :: federation token made from a user's key :: target~^GetFederationToken$
signin-token-issued :: T1550.001 2 :: console sign-in link made from API credentials :: target~^GetSigninToken$ && !user~AWSReservedSSO_
signin-token-script :: T1550.001 2 :: console sign-in link made by a tool of one's own :: target~^GetSigninToken$ && user~AWSReservedSSO_ && !extra~client=(?:Jersey|aws-internal|AWS Internal)
signin-portal :: - 1 :: console opened from the access portal :: target~^GetSigninToken$ && user~AWSReservedSSO_ && extra~client=(?:Jersey|aws-internal|AWS Internal)
device-token-issued :: T1528 2 :: single sign-on token issued to a device :: program~^(?:sso|sso-oauth|sso-oidc)$ && target~^CreateToken\w*$ && params~device_code
token-issued :: - 1 :: single sign-on token issued :: program~^(?:sso|sso-oauth|sso-oidc)$ && target~^CreateToken\w*$ && !params~device_code
database-credentials-issued :: T1550.001 2 :: credentials of a database issued :: target~^(?:GetClusterCredentials\w*|GenerateDBAuthToken)$
instance-role-elsewhere :: T1552.005 3 :: role of an instance used from a client that is no instance :: user~^i-[0-9a-f]{8,17}\b && extra~client=.*on (?:Darwin|macOS|Kali|Parrot|Pentoo|Android|iOS)|client=(?:browser|console|curl|postman) && !extra~\bby=
instance-role-windows :: T1552.005 2 :: role of an instance used by hand, from a Windows client :: user~^i-[0-9a-f]{8,17}\b && extra~client=.*on Windows|client=.*powershell && !extra~\bby=
instance-role-command-line :: T1078.004 2 :: role of an instance used with a command line :: user~^i-[0-9a-f]{8,17}\b && extra~client=(?:aws-cli|awsclitools) && !extra~on (?:Darwin|macOS|Kali|Parrot|Pentoo|Windows)|\bby=
attack-system :: T1078.004 2 :: client runs on a penetration test system :: extra~client=.*on (?:Kali|Parrot|Pentoo)
attack-tool :: T1580 2 :: client is an attack or audit tool :: extra~client=(?:pacu|scoutsuite|prowler|cloudfox|stratus-red-team|enumerate-iam|trufflehog|nimbostratus|cloudgoat|peirates|weirdaal)
storage-client :: T1530 2 :: storage read with a file client :: extra~client=(?:S3 ?Browser|Cyberduck|rclone|WinSCP) && path~read && program~^s3$
storage-client-writes :: - 2 :: storage written with a file client :: extra~client=(?:S3 ?Browser|Cyberduck|rclone|WinSCP) && path~write && program~^s3$
`);
