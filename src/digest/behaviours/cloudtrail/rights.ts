import { parseCalls } from "./parts.ts";

/** Policies of users, roles and groups, and who may assume a role. */
export const RIGHTS = parseCalls(String.raw`
key-quarantined :: T1552 3 :: quarantine policy of AWS attached: a key has leaked :: target~^Attach(?:User|Role|Group)Policy$ && params~{k}policyArn=aws:policy/AWSCompromisedKeyQuarantine\w*¦
rights-denied :: - 2 :: all rights denied by a policy :: target~^Attach(?:User|Role|Group)Policy$ && params~{k}policyArn=[^¦]*policy/(?:\w+/)*AWSDenyAll¦
admin-attached :: T1098.003 3 :: policy of an administrator attached :: target~^Attach(?:User|Role|Group)Policy$ && params~{k}policyArn=aws:policy/(?:job-function/)?(?:AdministratorAccess[\w-]*|PowerUserAccess|IAMFullAccess|SystemAdministrator)¦
full-access-attached :: T1098.003 2 :: policy with full access to a service attached :: target~^Attach(?:User|Role|Group)Policy$ && params~{k}policyArn=aws:policy/[^¦]*Full\w*¦ && !params~{k}policyArn=aws:policy/IAMFullAccess¦
read-only-attached :: - 1 :: policy that only reads attached :: target~^Attach(?:User|Role|Group)Policy$ && params~{k}policyArn=aws:policy/[^¦]*(?:ReadOnly\w*|ViewOnlyAccess|SecurityAudit)¦
policy-attached :: T1098.003 2 :: policy attached :: target~^Attach(?:User|Role|Group)Policy$ && !params~{k}policyArn=aws:policy/[^¦]*(?:Full|ReadOnly|ViewOnly|SecurityAudit|AdministratorAccess|PowerUserAccess|SystemAdministrator|AWSDenyAll|AWSCompromisedKeyQuarantine)
all-rights-given :: T1098.003 3 :: all rights given by a policy :: program~^iam$ && target~^(?:Put(?:User|Role|Group)Policy|CreatePolicy(?:Version)?)$ && params~=allow (?:action:\*(?::\*)?(?=[ ,¦])|notaction:)[^¦]*resource:(?:\*|(?<=notresource:))
rights-to-rights-given :: T1098.003 2 :: rights over identities given by a policy :: program~^iam$ && target~^(?:Put(?:User|Role|Group)Policy|CreatePolicy(?:Version)?)$ && params~=allow action:(?:[^ ¦]*,)?(?:iam:(?:\*|Pass|Put|Attach|Create|Add|Update|Set)|sts:(?:\*|AssumeRole)) && !params~=allow action:\*
inline-policy-allows :: T1098.003 2 :: policy that allows put on an identity :: target~^Put(?:User|Role|Group)Policy$ && params~=allow
inline-policy-denies :: - 2 :: policy that only denies put on an identity :: target~^Put(?:User|Role|Group)Policy$ && params~=deny && !params~=allow
inline-policy-put :: - 2 :: policy put on an identity, its text not shown :: target~^Put(?:User|Role|Group)Policy$ && !params~=(?:allow|deny)\b
policy-version-made :: - 2 :: policy or version of one made :: program~^iam$ && target~^CreatePolicy(?:Version)?$ && !params~=allow (?:action:\*|notaction:)
policy-version-chosen :: T1098.003 2 :: another version of a policy put in force :: program~^iam$ && target~^SetDefaultPolicyVersion$
boundary-removed :: T1098.003 3 :: boundary of rights removed :: target~^Delete(?:User|Role)PermissionsBoundary$
boundary-set :: - 2 :: boundary of rights set :: target~^Put(?:User|Role)PermissionsBoundary$
group-joined-admin :: T1098.003 3 :: user added to a group of administrators :: target~^AddUserToGroup$ && params~{k}groupName=[^¦]*admin
group-joined :: T1098.003 2 :: user added to a group :: target~^(?:AddUserToGroup|AddMemberToGroup|CreateGroupMembership)$ && !params~{k}groupName=[^¦]*admin
group-left :: - 2 :: user removed from a group :: target~^(?:RemoveUserFromGroup|RemoveMemberFromGroup|DeleteGroupMembership)$
denial-lifted :: T1098.003 3 :: quarantine or denial of rights lifted :: target~^Detach(?:User|Role|Group)Policy$ && params~{k}policyArn=[^¦]*policy/(?:\w+/)*(?:AWSDenyAll|AWSCompromisedKeyQuarantine\w*)¦
rights-taken-away :: - 2 :: policy taken from an identity :: target~^(?:Detach|Delete)(?:User|Role|Group)Policy$ && !params~{k}policyArn=[^¦]*policy/(?:\w+/)*(?:AWSDenyAll|AWSCompromisedKeyQuarantine\w*)¦
role-opened :: T1098.003 3 :: role opened to another account or to anyone :: target~^UpdateAssumeRolePolicy$ && params~{stranger}|{anyone}
role-trust-changed :: T1098.003 2 :: who may assume a role changed :: target~^UpdateAssumeRolePolicy$ && !params~{stranger}|{anyone}|{services}|=deny
role-trust-denied :: - 2 :: role trusts fewer than before :: target~^UpdateAssumeRolePolicy$ && params~=deny && !params~=allow
role-trusts-service :: - 2 :: role opened to an AWS service :: target~^UpdateAssumeRolePolicy$ && params~{services} && !params~{stranger}|{anyone}
instance-role-set :: T1098.003 2 :: role given to an instance :: target~^(?:AddRoleToInstanceProfile|AssociateIamInstanceProfile|ReplaceIamInstanceProfileAssociation)$
instance-role-removed :: - 2 :: role taken from an instance :: target~^(?:RemoveRoleFromInstanceProfile|DisassociateIamInstanceProfile)$
database-role-set :: T1098.003 2 :: role given to a database :: target~^(?:AddRoleToDB(?:Instance|Cluster)|ModifyClusterIamRoles)$
visitors-role-set :: T1098.003 2 :: role of unknown visitors set :: target~^SetIdentityPoolRoles$ && params~{k}unauthenticated=[^¦]
pool-roles-set :: - 1 :: roles of an identity pool set :: target~^SetIdentityPoolRoles$ && !params~{k}unauthenticated=[^¦]
assignment-made :: T1098.003 3 :: account assigned to a user or group :: target~^CreateAccountAssignment$
assignment-removed :: - 2 :: account taken from a user or group :: target~^DeleteAccountAssignment$
permission-set-widened :: T1098.003 3 :: policy added to a permission set :: target~^(?:Attach(?:Managed|CustomerManaged)Policy\w*ToPermissionSet|PutInlinePolicyToPermissionSet)$ && !params~Policy(?:Arn)?=aws:policy/[^¦]*(?:ReadOnly\w*|ViewOnlyAccess|SecurityAudit)¦
permission-set-changed :: - 2 :: permission set made or narrowed :: target~^(?:CreatePermissionSet|DeletePermissionSet|Detach(?:Managed|CustomerManaged)Policy\w*FromPermissionSet|DeleteInlinePolicyFromPermissionSet)$
cluster-rights-given :: T1098.006 3 :: rights in a cluster given :: program~^eks$ && target~^(?:CreateAccessEntry|AssociateAccessPolicy)$
cluster-rights-taken :: - 1 :: rights in a cluster taken away :: program~^eks$ && target~^(?:DeleteAccessEntry|DisassociateAccessPolicy)$
`);
