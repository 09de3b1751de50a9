import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";

/** service ;; event ;; mark ;; request parameters ;; other fields */
const IDENTITY = `
// accounts, keys and rights
iam ;; CreateUser ;; svc-backup-sync ;; {"userName":"svc-backup-sync","path":"/system/"}
iam ;; CreateAccessKey ;; breakglass-ops ;; {"userName":"breakglass-ops"} ;; {"responseElements":{"accessKey":{"userName":"breakglass-ops","accessKeyId":"AKIAQ3EGRKXEXAMPLE01","status":"Active"}}}
iam ;; CreateLoginProfile ;; cfn-robot ;; {"userName":"cfn-robot","passwordResetRequired":false}
iam ;; UpdateLoginProfile ;; UpdateLoginProfile ;; {"userName":"carol"}
iam ;; ChangePassword ;; ChangePassword ;; null
iam ;; AttachUserPolicy ;; AdministratorAccess ;; {"userName":"alice","policyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}
iam ;; AttachRolePolicy ;; PowerUserAccess ;; {"roleName":"lambda-edge-exec","policyArn":"arn:aws:iam::aws:policy/PowerUserAccess"}
iam ;; AttachGroupPolicy ;; IAMFullAccess ;; {"groupName":"interns","policyArn":"arn:aws:iam::aws:policy/IAMFullAccess"}
iam ;; PutUserPolicy ;; temp-debug ;; {"userName":"alice","policyName":"temp-debug","policyDocument":"{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"*\\",\\"Resource\\":\\"*\\"}]}"}
iam ;; PutRolePolicy ;; inline-s3-all ;; {"roleName":"app-role","policyName":"inline-s3-all","policyDocument":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"s3:*\\",\\"Resource\\":\\"*\\"}]}"}
iam ;; PutGroupPolicy ;; devs-extra ;; {"groupName":"devs-extra","policyName":"p1","policyDocument":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"iam:PassRole\\",\\"Resource\\":\\"*\\"}]}"}
iam ;; CreatePolicyVersion ;; deploy-boundary ;; {"policyArn":"arn:aws:iam::123456789012:policy/deploy-boundary","setAsDefault":true,"policyDocument":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"*\\",\\"Resource\\":\\"*\\"}]}"}
iam ;; SetDefaultPolicyVersion ;; SetDefaultPolicyVersion ;; {"policyArn":"arn:aws:iam::123456789012:policy/ci-limited","versionId":"v1"}
iam ;; UpdateAssumeRolePolicy ;; 998877665544 ;; {"roleName":"OrganizationAccountAccessRole","policyDocument":"{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":{\\"AWS\\":\\"arn:aws:iam::998877665544:root\\"},\\"Action\\":\\"sts:AssumeRole\\"}]}"}
iam ;; CreateRole ;; 771122334455 ;; {"roleName":"support-readonly","assumeRolePolicyDocument":"{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":{\\"AWS\\":\\"arn:aws:iam::771122334455:user/x\\"},\\"Action\\":\\"sts:AssumeRole\\"}]}"}
iam ;; AddUserToGroup ;; cloud-admins ;; {"groupName":"cloud-admins","userName":"alice"}
iam ;; AddRoleToInstanceProfile ;; prod-admin-role ;; {"instanceProfileName":"web-profile","roleName":"prod-admin-role"}
iam ;; DeleteRolePermissionsBoundary ;; DeleteRolePermissionsBoundary ;; {"roleName":"dev-sandbox"}
iam ;; PutUserPermissionsBoundary ;; noop-boundary ;; {"userName":"alice","permissionsBoundary":"arn:aws:iam::123456789012:policy/noop-boundary"}
iam ;; DetachRolePolicy ;; AWSDenyAll ;; {"roleName":"quarantine","policyArn":"arn:aws:iam::aws:policy/AWSDenyAll"}
iam ;; DetachUserPolicy ;; AWSCompromisedKeyQuarantineV2 ;; {"userName":"deployer","policyArn":"arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2"}
iam ;; DeactivateMFADevice ;; mfa/finance-lead ;; {"userName":"finance-lead","serialNumber":"arn:aws:iam::123456789012:mfa/finance-lead"}
iam ;; DeleteVirtualMFADevice ;; DeleteVirtualMFADevice ;; {"serialNumber":"arn:aws:iam::123456789012:mfa/bob"}
iam ;; CreateVirtualMFADevice ;; pixel-7 ;; {"virtualMFADeviceName":"pixel-7","path":"/"}
iam ;; EnableMFADevice ;; mfa/galaxy ;; {"userName":"alice","serialNumber":"arn:aws:iam::123456789012:mfa/galaxy"}
iam ;; UpdateAccessKey ;; AKIAIOSFODNNEXAMPLE1 ;; {"userName":"retired-bot","accessKeyId":"AKIAIOSFODNNEXAMPLE1","status":"Active"}
iam ;; CreateServiceSpecificCredential ;; codecommit.amazonaws.com ;; {"userName":"alice","serviceName":"codecommit.amazonaws.com"}
iam ;; UploadSSHPublicKey ;; UploadSSHPublicKey ;; {"userName":"alice","sSHPublicKeyBody":"ssh-rsa AAAAB3NzaC1yc2E x@kali"}
iam ;; UploadSigningCertificate ;; UploadSigningCertificate ;; {"userName":"alice","certificateBody":"-----BEGIN CERTIFICATE-----"}
iam ;; CreateSAMLProvider ;; okta-backup ;; {"name":"okta-backup","sAMLMetadataDocument":"<EntityDescriptor/>"}
iam ;; UpdateSAMLProvider ;; saml-provider/CorpSSO ;; {"sAMLProviderArn":"arn:aws:iam::123456789012:saml-provider/CorpSSO","sAMLMetadataDocument":"<EntityDescriptor/>"}
iam ;; CreateOpenIDConnectProvider ;; gitlab.evil-cdn.example ;; {"url":"https://gitlab.evil-cdn.example","clientIDList":["sts.amazonaws.com"],"thumbprintList":["9e99a48a9960b14926bb7f3b02e22da2b0ab7280"]}
iam ;; AddClientIDToOpenIDConnectProvider ;; AddClientIDToOpenIDConnectProvider ;; {"openIDConnectProviderArn":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com","clientID":"attacker"}
iam ;; UpdateAccountPasswordPolicy ;; UpdateAccountPasswordPolicy ;; {"minimumPasswordLength":6,"requireSymbols":false}
iam ;; DeleteAccountPasswordPolicy ;; DeleteAccountPasswordPolicy ;; null
iam ;; GetAccountAuthorizationDetails ;; GetAccountAuthorizationDetails ;; {"maxItems":1000}
iam ;; GenerateCredentialReport ;; GenerateCredentialReport ;; null
iam ;; GetCredentialReport ;; GetCredentialReport ;; null
iam ;; ListAccessKeys ;; ci-release-signer ;; {"userName":"ci-release-signer"}
iam ;; SimulatePrincipalPolicy ;; SimulatePrincipalPolicy ;; {"policySourceArn":"arn:aws:iam::123456789012:user/alice","actionNames":["iam:CreateUser"]}
iam ;; DeleteUser ;; security-audit ;; {"userName":"security-audit"}
iam ;; DeleteRole ;; GuardDutyResponder ;; {"roleName":"GuardDutyResponder"}
iam ;; CreateInstanceProfile ;; ec2-hidden ;; {"instanceProfileName":"ec2-hidden"}
iam ;; UpdateRole ;; vendor-integration ;; {"roleName":"vendor-integration","maxSessionDuration":43200}
iam ;; EnableOrganizationsRootSessions ;; EnableOrganizationsRootSessions ;; null
iam ;; TagRole ;; abac-admin ;; {"roleName":"app-role","tags":[{"key":"access","value":"abac-admin"}]}
rolesanywhere ;; CreateTrustAnchor ;; corp-laptops-ca ;; {"name":"corp-laptops-ca","enabled":true,"source":{"sourceType":"CERTIFICATE_BUNDLE"}}
rolesanywhere ;; CreateProfile ;; anywhere-ops ;; {"name":"anywhere-ops","roleArns":["arn:aws:iam::123456789012:role/ops"]}
sso ;; CreateAccountAssignment ;; ps-72230f8a0e1b9c44 ;; {"principalType":"USER","principalId":"94482488-3041-7005","permissionSetArn":"arn:aws:sso:::permissionSet/ssoins-7223/ps-72230f8a0e1b9c44","targetType":"AWS_ACCOUNT","targetId":"123456789012"}
sso ;; AttachManagedPolicyToPermissionSet ;; AttachManagedPolicyToPermissionSet ;; {"instanceArn":"arn:aws:sso:::instance/ssoins-7223","managedPolicyArn":"arn:aws:iam::aws:policy/job-function/SystemAdministrator"}
sso-directory ;; UpdatePassword ;; UpdatePassword ;; {"userId":"94482488-3041-7005","passwordMode":"OTP"}
sso-directory ;; AddMemberToGroup ;; AddMemberToGroup ;; {"groupId":"9067","memberId":{"userId":"94482488"}}
// logins and tokens
signin ;; ConsoleLogin ;; ConsoleLogin ;; null ;; {"eventType":"AwsConsoleSignIn","user":"root","userType":"Root","userIdentity":{"type":"Root","arn":"arn:aws:iam::123456789012:root","accountId":"123456789012","principalId":"123456789012"},"additionalEventData":{"MFAUsed":"No","LoginTo":"https://console.aws.amazon.com","MobileVersion":"No"},"responseElements":{"ConsoleLogin":"Success"}}
signin ;; ConsoleLogin ;; ConsoleLogin ;; null ;; {"eventType":"AwsConsoleSignIn","errorMessage":"Failed authentication","additionalEventData":{"MFAUsed":"No","LoginTo":"https://console.aws.amazon.com/console/home"},"responseElements":{"ConsoleLogin":"Failure"}}
signin ;; SwitchRole ;; BreakGlassAdmin ;; null ;; {"eventType":"AwsConsoleSignIn","additionalEventData":{"SwitchTo":"arn:aws:iam::123456789012:role/BreakGlassAdmin","RedirectTo":"https://console.aws.amazon.com/iam"},"responseElements":{"SwitchRole":"Success"}}
signin ;; PasswordRecoveryRequested ;; PasswordRecoveryRequested ;; null ;; {"eventType":"AwsConsoleSignIn","responseElements":{"PasswordRecoveryRequested":"Success"}}
signin ;; PasswordUpdated ;; PasswordUpdated ;; null ;; {"eventType":"AwsConsoleSignIn","responseElements":{"PasswordUpdated":"Success"}}
signin ;; GetSigninToken ;; GetSigninToken ;; null ;; {"eventType":"AwsConsoleSignIn","additionalEventData":{"MFAUsed":"No"},"userAgent":"python-requests/2.31.0"}
signin ;; CheckMfa ;; CheckMfa ;; null ;; {"eventType":"AwsConsoleSignIn","responseElements":{"CheckMfa":"Failure"}}
sts ;; GetFederationToken ;; fedroot ;; {"name":"fedroot","durationSeconds":129600,"policy":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"*\\",\\"Resource\\":\\"*\\"}]}"}
sts ;; GetSessionToken ;; GetSessionToken ;; {"durationSeconds":129600}
sts ;; AssumeRole ;; pwnsession ;; {"roleArn":"arn:aws:iam::123456789012:role/OrganizationAccountAccessRole","roleSessionName":"pwnsession"}
sts ;; AssumeRole ;; 667788990011 ;; {"roleArn":"arn:aws:iam::667788990011:role/prod-admin","roleSessionName":"alice"} ;; {"errorCode":"AccessDenied","errorMessage":"User is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::667788990011:role/prod-admin"}
sts ;; AssumeRoot ;; AssumeRoot ;; {"targetPrincipal":"445566778899","taskPolicyArn":{"arn":"arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy"}}
sts ;; AssumeRoleWithSAML ;; saml-break ;; {"roleArn":"arn:aws:iam::123456789012:role/saml-break","principalArn":"arn:aws:iam::123456789012:saml-provider/x"}
sts ;; AssumeRoleWithWebIdentity ;; github-actions-admin ;; {"roleArn":"arn:aws:iam::123456789012:role/github-actions-admin","roleSessionName":"gh"}
sts ;; GetCallerIdentity ;; TruffleHog ;; null ;; {"userAgent":"TruffleHog"}
sts ;; GetCallerIdentity ;; kali ;; null ;; {"userAgent":"aws-cli/2.15.0 Python/3.11.6 Linux/6.5.0-kali3-amd64 exe/x86_64.kali.2023 prompt/off command/sts.get-caller-identity"}
sts ;; GetAccessKeyInfo ;; AKIAZZSTOLENEXAMPLE1 ;; {"accessKeyId":"AKIAZZSTOLENEXAMPLE1"}
// the organization
organizations ;; LeaveOrganization ;; LeaveOrganization ;; null
organizations ;; InviteAccountToOrganization ;; 202122232425 ;; {"target":{"type":"ACCOUNT","id":"202122232425"}}
organizations ;; DetachPolicy ;; p-deny1regions ;; {"policyId":"p-deny1regions","targetId":"ou-ab12-prod"}
organizations ;; DisablePolicyType ;; SERVICE_CONTROL_POLICY ;; {"rootId":"r-ab12","policyType":"SERVICE_CONTROL_POLICY"}
organizations ;; RegisterDelegatedAdministrator ;; 606162636465 ;; {"accountId":"606162636465","servicePrincipal":"guardduty.amazonaws.com"}
organizations ;; CreateAccount ;; billing@mail.example ;; {"accountName":"x","email":"billing@mail.example","roleName":"OrganizationAccountAccessRole"}
account ;; PutAlternateContact ;; secops@gnail.example ;; {"alternateContactType":"SECURITY","emailAddress":"secops@gnail.example"}
account ;; EnableRegion ;; ap-east-1 ;; {"regionName":"ap-east-1"}
account ;; CloseAccount ;; CloseAccount ;; null
`;

export const MORE_CLOUDTRAIL_IDENTITY: readonly Needle[] = rowsOf(IDENTITY).map(toNeedle);

export function toNeedle(cells: readonly string[]): Needle {
  const [service = "", name = "", mark = "", parameters = "null", other = "{}"] = cells;
  return {
    platform: "cloudtrail",
    mark,
    fields: {
      eventSource: `${service}.amazonaws.com`,
      eventName: name,
      eventType: "AwsApiCall",
      requestParameters: JSON.parse(parameters) as unknown,
      ...(JSON.parse(other) as EventRecord),
    },
  };
}
