import { parseCalls } from "./parts.ts";

/** The account and its organization, mail, and what is asked to learn about them. */
export const ACCOUNT = parseCalls(String.raw`
region-enabled :: T1535 3 :: region switched on :: target~^EnableRegion$
region-disabled :: - 1 :: region switched off :: target~^DisableRegion$
organization-left :: T1562 3 :: account left or removed from the organization :: program~^organizations$ && target~^(?:LeaveOrganization|RemoveAccountFromOrganization)$
organization-invited :: T1199 2 :: account invited to the organization, or invitation accepted :: program~^organizations$ && target~^(?:InviteAccountToOrganization|AcceptHandshake)$
guard-policy-off :: T1562 3 :: guard policy of the organization taken away :: program~^organizations$ && target~^(?:DetachPolicy|DisablePolicyType|DeletePolicy)$
guard-policy-changed :: - 2 :: guard policy of the organization changed :: program~^organizations$ && target~^(?:UpdatePolicy|AttachPolicy|CreatePolicy|EnablePolicyType)$
administrator-delegated :: T1098.003 2 :: account made administrator of a service :: program~^organizations$ && target~^RegisterDelegatedAdministrator$
administrator-removed :: - 2 :: account no longer administrator of a service :: program~^organizations$ && target~^DeregisterDelegatedAdministrator$
organization-changed :: - 2 :: organization made or opened to a service :: program~^organizations$ && target~^(?:CreateOrganization|EnableAWSServiceAccess|DisableAWSServiceAccess|MoveAccount)$
account-closed :: T1531 3 :: account closed :: target~^CloseAccount$
contact-changed :: T1098 2 :: contact for alerts of the account changed or deleted :: program~^account$ && target~^(?:Put|Delete)AlternateContact$
quota-raised :: - 2 :: higher quota asked for :: target~^RequestServiceQuotaIncrease$
mail-sender-added :: - 2 :: sender for mail added :: program~^(?:ses|sesv2|email)$ && target~^(?:VerifyEmailIdentity|VerifyDomainIdentity|VerifyDomainDkim|CreateEmailIdentity)$
mail-sending-on :: - 2 :: sending of mail switched on :: target~^(?:UpdateAccountSendingEnabled|PutAccountSendingAttributes)$ && params~{k}(?:enabled|sendingEnabled)=true¦
mail-sending-off :: - 2 :: sending of mail switched off :: target~^(?:UpdateAccountSendingEnabled|PutAccountSendingAttributes)$ && params~{k}(?:enabled|sendingEnabled)=false¦
mail-limit-raised :: T1496.004 2 :: mail account taken out of its sandbox :: program~^(?:ses|sesv2)$ && target~^PutAccountDetails$
mail-sender-deleted :: - 1 :: sender for mail deleted :: program~^(?:ses|sesv2)$ && target~^Delete(?:Email)?Identity$
mail-sent :: - 1 :: mail or message sent :: program~^(?:ses|sesv2|sns)$ && target~^(?:SendEmail|SendRawEmail|SendBulkEmail|Publish)$ && !extra~\bby=
mail-looked-at :: T1526 2 :: senders and limits of mail asked for :: program~^(?:ses|sesv2)$ && target~^(?:GetSendQuota|GetAccount|ListIdentities|GetIdentityVerificationAttributes|GetAccountSendingEnabled|ListEmailIdentities)$ && !extra~\bby=
text-messages-set :: T1496.004 2 :: limits of text messages changed :: program~^sns$ && target~^(?:SetSMSAttributes|CreateSMSSandboxPhoneNumber)$
text-messages-looked-at :: T1526 2 :: limits of text messages asked for :: program~^sns$ && target~^(?:GetSMSAttributes|GetSMSSandboxAccountStatus)$ && !extra~\bby=
all-rights-listed :: T1087.004 2 :: all users, roles and rights listed :: program~^iam$ && target~^(?:GetAccountAuthorizationDetails|GenerateCredentialReport|GetCredentialReport|SimulatePrincipalPolicy)$ && !extra~\bby=
identity-asked-refused :: T1087.004 2 :: looking at users or roles refused :: program~^iam$ && path~read && outcome~refused && !extra~\bby=
identity-asked :: T1087.004 1 :: users, roles or their rights asked for :: program~^iam$ && target~^(?:GetAccountPasswordPolicy|GetAccountSummary|ListUsers|ListRoles|ListAccessKeys|ListUserPolicies|ListAttachedUserPolicies|ListAttachedRolePolicies|ListGroupsForUser|ListServiceSpecificCredentials|ListMFADevices|ListSSHPublicKeys|GetUserPolicy|GetRolePolicy|GetPolicyVersion|GetLoginProfile|GetInstanceProfile)$ && !outcome~refused && !extra~\bby=|client=console|client=signin
secrets-listed :: T1555.006 2 :: secrets listed :: program~^secretsmanager$ && target~^ListSecrets$ && !extra~\bby=|client=console
accounts-listed :: T1087.004 1 :: accounts of the organization asked for :: program~^organizations$ && target~^(?:ListAccounts|DescribeOrganization|ListDelegatedAdministrators|ListRoots)$ && !extra~\bby=|client=console
bucket-guard-asked :: T1580 1 :: policy or guard of a bucket asked for :: program~^s3$ && target~^Get(?:BucketPolicy|BucketAcl|PublicAccessBlock|BucketPublicAccessBlock)$ && !extra~\bby=|client=(?:console|signin)
caller-asks :: T1526 1 :: caller asks who it is :: target~^GetCallerIdentity$ && extra~client=(?:aws-cli|boto|curl|python|go-http)
other-account-named :: - 1 :: another account named in a change :: path~^write && extra~strangers=\d && !extra~\bby=
call-refused :: T1580 1 :: call refused :: outcome~refused && extra~error=\w*(?:AccessDenied|Unauthorized|Forbidden|InvalidClientTokenId|NotAuthorized|SignatureDoesNotMatch|AuthFailure|ExpiredToken|OptInRequired)|error=Client\.(?:Unauthorized|AuthFailure|InvalidClientTokenId)
`);
