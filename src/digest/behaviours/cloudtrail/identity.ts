import { parseCalls } from "./parts.ts";

/** Users, roles and their credentials: made, changed and taken away. */
export const IDENTITY = parseCalls(String.raw`
user-created :: T1136.003 3 :: user created :: program~^(?:iam|identitystore|sso-directory)$ && target~^CreateUser$
app-user-created :: - 1 :: user of an application created :: program~^cognito-idp$ && target~^AdminCreateUser$
user-deleted :: T1531 3 :: user deleted :: program~^(?:iam|identitystore|sso-directory)$ && target~^DeleteUser$
account-created :: T1136.003 3 :: account of the organization created :: program~^organizations$ && target~^Create(?:GovCloud)?Account$
password-given :: T1098.001 3 :: console password given to a user :: target~^CreateLoginProfile$
password-of-user-set :: T1098 3 :: console password of another user set :: target~^UpdateLoginProfile$ && !extra~own=yes
password-of-app-user-set :: T1098 3 :: password of a directory user set :: program~^(?:cognito-idp|identitystore|sso-directory)$ && target~^(?:AdminSetUserPassword|UpdatePassword)$
password-of-root-set :: T1098 3 :: password of root set :: target~^PasswordUpdated$ && extra~type=Root
own-password-changed :: - 2 :: own password changed :: target~^(?:ChangePassword|PasswordUpdated|UpdateLoginProfile)$ && extra~own=yes && !extra~type=Root
password-recovery :: - 2 :: password recovery asked for or done :: target~^PasswordRecovery(?:Requested|Completed)$
password-removed :: T1531 2 :: console password of a user removed :: target~^DeleteLoginProfile$
key-created :: T1098.001 3 :: access key made for another user :: program~^iam$ && target~^CreateAccessKey$ && !extra~own=yes
own-key-created :: T1098.001 2 :: access key made for oneself :: program~^iam$ && target~^CreateAccessKey$ && extra~own=yes
key-active :: T1098.001 2 :: access key switched on again :: target~^UpdateAccessKey$ && params~{k}status=Active¦
key-inactive :: - 2 :: access key switched off :: target~^UpdateAccessKey$ && params~{k}status=(?:Inactive|Expired)¦
key-deleted :: - 2 :: access key deleted :: program~^iam$ && target~^DeleteAccessKey$
other-credential-added :: T1098.001 3 :: certificate, SSH key or service password given to a user :: program~^iam$ && target~^(?:(?:Create|Reset)ServiceSpecificCredential|UploadSigningCertificate|UploadSSHPublicKey)$
api-key-created :: T1098.001 2 :: API key made :: target~^CreateApiKey$
trust-anchor-set :: T1098.001 3 :: certificates that may assume roles set :: program~^rolesanywhere$ && target~^(?:(?:Create|Update|Enable)TrustAnchor|(?:Create|Enable)Profile)$
second-factor-removed :: T1556.006 3 :: second factor removed :: program~^(?:iam|identitystore|sso-directory)$ && target~^(?:DeactivateMFADevice|Delete(?:Virtual)?MFADevice\w*)$
second-factor-added :: - 2 :: second factor added :: target~^(?:EnableMFADevice|CreateVirtualMFADevice)$
second-factor-synced :: - 1 :: second factor brought in step :: target~^ResyncMFADevice$
weak-passwords-allowed :: T1556 3 :: weak passwords allowed :: target~^UpdateAccountPasswordPolicy$ && params~{k}(?:minimumPasswordLength=[6-9]|require(?:Symbols|Numbers|UppercaseCharacters|LowercaseCharacters)=false)¦ && !params~{k}minimumPasswordLength=(?:1[4-9]|[2-9]\d|1\d\d)¦
password-policy-deleted :: T1556 3 :: password policy deleted :: target~^DeleteAccountPasswordPolicy$
password-policy-changed :: - 2 :: password policy changed :: target~^UpdateAccountPasswordPolicy$ && !params~{k}(?:minimumPasswordLength=(?:1[4-9]|[2-9]\d|1\d\d)|minimumPasswordLength=[6-9]|require(?:Symbols|Numbers|UppercaseCharacters|LowercaseCharacters)=false)¦
password-policy-longer :: - 2 :: longer passwords demanded :: target~^UpdateAccountPasswordPolicy$ && params~{k}minimumPasswordLength=(?:1[4-9]|[2-9]\d|1\d\d)¦
role-created-open :: T1098.003 3 :: role made that another account or anyone may assume :: target~^CreateRole$ && params~{stranger}|{anyone}
role-created :: T1136.003 2 :: role created :: program~^iam$ && target~^CreateRole$ && !params~{stranger}|{anyone}|{services}
service-role-created :: - 2 :: role created for an AWS service :: target~^CreateRole$ && params~{services} && !params~{stranger}|{anyone}
service-linked-role-created :: - 1 :: role of an AWS service created by its own rules :: target~^CreateServiceLinkedRole$
role-deleted :: - 2 :: role deleted :: program~^iam$ && target~^DeleteRole$
role-changed :: - 2 :: role settings or tags changed :: program~^iam$ && target~^(?:UpdateRole|UpdateRoleDescription|(?:Tag|Untag)(?:Role|User))$
group-or-profile-made :: - 2 :: group, policy or instance profile made :: program~^iam$ && target~^Create(?:Group|InstanceProfile)$
group-or-policy-deleted :: - 1 :: group, policy or instance profile deleted :: program~^iam$ && target~^Delete(?:Group|InstanceProfile|Policy|PolicyVersion|ServiceLinkedRole)$
identity-provider-set :: T1484.002 3 :: identity provider added or changed :: target~^(?:(?:Create|Update)SAMLProvider|CreateOpenIDConnectProvider|AddClientIDToOpenIDConnectProvider|UpdateOpenIDConnectProviderThumbprint)$ && !extra~by=sso\.amazonaws
identity-provider-managed :: - 1 :: identity provider set by IAM Identity Center :: target~^(?:Create|Update|Delete)SAMLProvider$ && extra~by=sso\.amazonaws
identity-provider-deleted :: T1531 2 :: identity provider deleted :: target~^Delete(?:SAML|OpenIDConnect)Provider$ && !extra~by=sso\.amazonaws
root-sessions-allowed :: T1548.005 3 :: central use of root in member accounts allowed :: target~^EnableOrganizationsRoot(?:Sessions|CredentialsManagement)$
certificate-issued :: T1649 2 :: certificate issued by a private authority :: program~^acm-pca$ && target~^IssueCertificate$
instance-keys-fetched :: T1552.004 3 :: keys that open instances fetched :: target~^(?:GetInstanceAccessDetails|DownloadDefaultKeyPair)$
`);
