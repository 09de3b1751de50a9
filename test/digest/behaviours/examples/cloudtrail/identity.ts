import { examplesOf } from "./calls.ts";

export const IDENTITY_EXAMPLES = examplesOf(String.raw`
user-created ;; iam CreateUser {"userName":"ops2"} ;; workmail CreateUser {"name":"ops2"}
app-user-created ;; cognito-idp AdminCreateUser {"username":"x"} ;; cognito-idp AdminDeleteUser {"username":"x"}
user-deleted ;; iam DeleteUser {"userName":"bob"} ;; iam CreateUser {"userName":"bob"}
account-created ;; organizations CreateAccount {"accountName":"x"} ;; quicksight CreateAccount {"accountName":"x"}
password-given ;; iam CreateLoginProfile {"userName":"ci"} ;; iam DeleteLoginProfile {"userName":"ci"}
password-of-user-set ;; iam UpdateLoginProfile {"userName":"bob"} ;; iam UpdateLoginProfile {"userName":"ann"}
password-of-app-user-set ;; cognito-idp AdminSetUserPassword {"username":"x"} ;; cognito-idp AdminResetUserPassword {"username":"x"}
password-of-root-set ;; signin PasswordUpdated null + {"userType":"Root"} ;; signin PasswordUpdated null
own-password-changed ;; iam ChangePassword ;; iam UpdateLoginProfile {"userName":"bob"}
password-recovery ;; signin PasswordRecoveryRequested ;; signin PasswordUpdated
password-removed ;; iam DeleteLoginProfile {"userName":"bob"} ;; iam CreateLoginProfile {"userName":"bob"}
key-created ;; iam CreateAccessKey {"userName":"bob"} ;; iam CreateAccessKey {"userName":"ann"}
own-key-created ;; iam CreateAccessKey ;; iam CreateAccessKey {"userName":"bob"}
key-active ;; iam UpdateAccessKey {"userName":"bob","accessKeyId":"k","status":"Active"} ;; iam UpdateAccessKey {"userName":"bob","accessKeyId":"k","status":"Inactive"}
key-inactive ;; iam UpdateAccessKey {"userName":"bob","accessKeyId":"k","status":"Inactive"} ;; iam UpdateAccessKey {"userName":"bob","accessKeyId":"k","status":"Active"}
key-deleted ;; iam DeleteAccessKey {"userName":"bob"} ;; iam CreateAccessKey {"userName":"bob"}
other-credential-added ;; iam UploadSSHPublicKey {"userName":"bob"} ;; iam DeleteSSHPublicKey {"userName":"bob"}
api-key-created ;; apigateway CreateApiKey {"name":"p"} ;; apigateway DeleteApiKey {"name":"p"}
trust-anchor-set ;; rolesanywhere CreateTrustAnchor {"name":"ca","enabled":true} ;; rolesanywhere DeleteTrustAnchor {"name":"ca"}
second-factor-removed ;; iam DeactivateMFADevice {"userName":"bob"} ;; iam EnableMFADevice {"userName":"bob"}
second-factor-added ;; iam EnableMFADevice {"userName":"bob"} ;; iam DeactivateMFADevice {"userName":"bob"}
second-factor-synced ;; iam ResyncMFADevice {"userName":"bob"} ;; iam DeactivateMFADevice {"userName":"bob"}
weak-passwords-allowed ;; iam UpdateAccountPasswordPolicy {"minimumPasswordLength":6,"requireSymbols":false} ;; iam UpdateAccountPasswordPolicy {"minimumPasswordLength":20,"requireSymbols":false}
password-policy-deleted ;; iam DeleteAccountPasswordPolicy ;; iam UpdateAccountPasswordPolicy {"minimumPasswordLength":20}
password-policy-changed ;; iam UpdateAccountPasswordPolicy {"maxPasswordAge":90} ;; iam UpdateAccountPasswordPolicy {"minimumPasswordLength":6}
password-policy-longer ;; iam UpdateAccountPasswordPolicy {"minimumPasswordLength":20} ;; iam UpdateAccountPasswordPolicy {"minimumPasswordLength":8}
role-created-open ;; iam CreateRole {"roleName":"r","assumeRolePolicyDocument":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"},\"Action\":\"sts:AssumeRole\"}]}"} ;; iam CreateRole {"roleName":"r","assumeRolePolicyDocument":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},\"Action\":\"sts:AssumeRole\"}]}"}
role-created ;; iam CreateRole {"roleName":"r"} ;; iam CreateRole {"roleName":"r","assumeRolePolicyDocument":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"}
service-role-created ;; iam CreateRole {"roleName":"r","assumeRolePolicyDocument":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"} ;; iam CreateRole {"roleName":"r","assumeRolePolicyDocument":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\",\"AWS\":\"*\"},\"Action\":\"sts:AssumeRole\"}]}"}
service-linked-role-created ;; iam CreateServiceLinkedRole {"aWSServiceName":"ecs.amazonaws.com"} ;; iam CreateRole {"roleName":"r"}
role-deleted ;; iam DeleteRole {"roleName":"r"} ;; iam DeleteServiceLinkedRole {"roleName":"r"}
role-changed ;; iam TagRole {"roleName":"r"} ;; iam UpdateAssumeRolePolicy {"roleName":"r"}
group-or-profile-made ;; iam CreateGroup {"groupName":"g"} ;; iam DeleteGroup {"groupName":"g"}
group-or-policy-deleted ;; iam DeletePolicy {"policyArn":"p"} ;; organizations DeletePolicy {"policyId":"p"}
identity-provider-set ;; iam CreateSAMLProvider {"name":"okta2"} ;; iam CreateSAMLProvider {"name":"AWSSSO_1"} + {"sourceIPAddress":"sso.amazonaws.com"}
identity-provider-managed ;; iam CreateSAMLProvider {"name":"AWSSSO_1"} + {"sourceIPAddress":"sso.amazonaws.com"} ;; iam CreateSAMLProvider {"name":"AWSSSO_1"} + {"userAgent":"sso.amazonaws.com"}
identity-provider-deleted ;; iam DeleteSAMLProvider {"name":"okta"} ;; iam DeleteSAMLProvider {"name":"okta"} + {"sourceIPAddress":"sso.amazonaws.com"}
root-sessions-allowed ;; iam EnableOrganizationsRootSessions ;; iam DisableOrganizationsRootSessions
certificate-issued ;; acm-pca IssueCertificate {"templateArn":"RootCACertificate/V1"} ;; acm-pca RevokeCertificate {"certificateSerial":"1"}
instance-keys-fetched ;; lightsail GetInstanceAccessDetails {"instanceName":"wp"} ;; lightsail GetInstance {"instanceName":"wp"}
`);
