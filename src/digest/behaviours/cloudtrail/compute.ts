import { parseCalls } from "./parts.ts";

/** Instances, functions, containers and models: started, changed, entered, ended. */
export const COMPUTE = parseCalls(String.raw`
large-instances :: T1496.001 3 :: large or GPU instances, or very many, started :: target~^(?:RunInstances|RequestSpotInstances|CreateFleet|RequestSpotFleet|CreateAutoScalingGroup|CreateInstances)$ && params~{k}instanceType=(?:[pg]\d\w*\.|\w+\.(?:metal|(?:1[268]|24|32|48|96|112)xlarge))|{k}(?:min|max|instance)(?:Count|Size)=(?:[2-9]\d|\d{3,})|{k}(?:targetCapacity|totalTargetCapacity)=(?:[2-9]\d|\d{3,})
instances-started :: T1578.002 2 :: instances started :: target~^(?:RunInstances|RequestSpotInstances|RequestSpotFleet|CreateFleet)$ && !extra~\bby=
instances-started-by-service :: - 1 :: instances started by a service :: target~^(?:RunInstances|RequestSpotInstances|RequestSpotFleet|CreateFleet)$ && extra~\bby=
servers-made :: T1578.002 2 :: server made :: program~^(?:lightsail|transfer|workspaces|sagemaker)$ && target~^(?:CreateInstances|CreateServer|CreateWorkspaces|CreateNotebookInstance|CreateTrainingJob)$
templates-made :: - 2 :: template or group for instances made :: target~^(?:CreateLaunchTemplate(?:Version)?|CreateLaunchConfiguration|CreateAutoScalingGroup|UpdateAutoScalingGroup|ModifyLaunchTemplate)$ && !extra~\bby=
key-pair-made :: T1098.001 2 :: key pair made or brought in :: target~^(?:Create|Import)KeyPair$
key-pair-deleted :: - 1 :: key pair deleted :: target~^DeleteKeyPair$
instance-imaged :: T1578.001 2 :: image made of an instance :: program~^ec2$ && target~^CreateImage$
image-brought-in :: - 2 :: image copied or brought in :: program~^ec2$ && target~^(?:CopyImage|ImportImage|RegisterImage|CreateRestoreImageTask)$
instances-terminated :: T1578.003 3 :: instances terminated :: program~^(?:ec2|lightsail|autoscaling)$ && target~^(?:TerminateInstances|TerminateInstanceInAutoScalingGroup|DeleteInstance|CancelSpotFleetRequests|DeleteFleets)$ && !extra~\bby= && !params~terminateInstances=false¦
group-deleted :: T1489 2 :: group of instances or cluster deleted :: program~^(?:autoscaling|ecs|eks)$ && target~^Delete(?:AutoScalingGroup|Cluster|Service|Nodegroup)$
instances-stopped :: T1489 2 :: instances stopped :: program~^(?:ec2|lightsail)$ && target~^Stop(?:Instances|Instance)$ && !extra~\bby=
instances-restarted :: - 1 :: instances restarted :: program~^(?:ec2|lightsail)$ && target~^(?:RebootInstances?|StartInstances?)$ && !extra~\bby=
start-script-changed :: T1578.005 3 :: start script of an instance changed :: target~^ModifyInstanceAttribute$ && params~{k}(?:userData|kernel|ramdisk)(?:\.[^¦=]*)?=|{k}attribute=(?:userData|kernel|ramdisk)¦
instance-groups-changed :: T1578.005 2 :: security groups of an instance changed :: target~^(?:ModifyInstanceAttribute|ModifyNetworkInterfaceAttribute)$ && params~{k}groupSet
termination-guard-off :: T1578.005 2 :: guard of an instance against deletion switched off :: target~^ModifyInstanceAttribute$ && params~{k}disableApi(?:Termination|Stop)(?:\.value)?=false¦
termination-guard-on :: - 1 :: guard of an instance against deletion switched on :: target~^ModifyInstanceAttribute$ && params~{k}disableApi(?:Termination|Stop)(?:\.value)?=true¦
instance-changed :: - 1 :: settings of an instance changed :: target~^ModifyInstanceAttribute$ && !params~{k}(?:userData|kernel|ramdisk|groupSet|disableApi)|{k}attribute=(?:userData|kernel|ramdisk)¦
metadata-guard-off :: T1578.005 3 :: metadata of instances open without a token :: target~^ModifyInstanceMetadata(?:Options|Defaults)$ && params~{k}httpTokens=optional¦
metadata-hops-raised :: T1578.005 2 :: metadata of instances reachable over more hops :: target~^ModifyInstanceMetadata(?:Options|Defaults)$ && params~{k}httpPutResponseHopLimit=(?:[3-9]|[1-6]\d)¦ && !params~{k}httpTokens=optional¦
metadata-guard-on :: - 2 :: tokens demanded for metadata of instances :: target~^ModifyInstanceMetadata(?:Options|Defaults)$ && params~{k}httpTokens=required¦|{k}httpEndpoint=disabled¦
metadata-changed :: - 1 :: metadata options of instances changed :: target~^ModifyInstanceMetadata(?:Options|Defaults)$ && !params~{k}httpTokens=|{k}httpPutResponseHopLimit=(?:[3-9]|[1-6]\d)¦|{k}httpEndpoint=disabled¦
disk-encryption-off :: T1562 3 :: encryption of new disks switched off :: target~^DisableEbsEncryptionByDefault$
disk-encryption-on :: - 1 :: encryption of new disks switched on :: target~^EnableEbsEncryptionByDefault$
console-looked-at :: T1552.005 2 :: console of an instance looked at :: target~^GetConsole(?:Screenshot|Output)$ && !extra~\bby=
start-script-read :: T1552.005 2 :: start script of an instance read :: target~^DescribeInstanceAttribute$ && command~attribute=userData && !extra~\bby=
command-run :: T1651 3 :: command run on an instance from outside :: program~^ssm$ && target~^(?:SendCommand|StartAutomationExecution)$ && !params~{k}documentName=AWS-(?:RunPatchBaseline|UpdateSSMAgent|GatherSoftwareInventory)¦ && !extra~\bby=
patches-asked :: - 1 :: patches or inventory asked of instances :: program~^ssm$ && target~^SendCommand$ && params~{k}documentName=AWS-(?:RunPatchBaseline|UpdateSSMAgent|GatherSoftwareInventory)¦
command-scheduled :: T1651 2 :: command for instances set up :: program~^ssm$ && target~^(?:Create|Update)(?:Association|Document|AssociationBatch|MaintenanceWindow)$ && !extra~\bby=
machine-may-join :: T1651 2 :: outside machine allowed under management :: program~^ssm$ && target~^CreateActivation$
session-opened :: T1021.008 3 :: session on an instance opened :: program~^ssm$ && target~^(?:StartSession|ResumeSession)$
ssh-key-sent :: T1021.004 3 :: SSH key sent to an instance :: target~^Send(?:SerialConsole)?SSHPublicKey$
serial-console-on :: T1021.008 3 :: serial console of instances switched on :: target~^EnableSerialConsoleAccess$
serial-console-off :: - 1 :: serial console of instances switched off :: target~^DisableSerialConsoleAccess$
container-entered :: T1609 3 :: command run in a container :: program~^ecs$ && target~^ExecuteCommand$
shell-opened :: T1059.009 2 :: shell in the cloud opened :: program~^cloudshell$ && target~^Create(?:Environment|Session)$
shell-file-fetched :: T1537 2 :: file taken out of a shell in the cloud :: program~^cloudshell$ && target~^GetFileDownloadUrls$
notebook-opened :: T1021.007 2 :: link into a notebook made :: target~^CreatePresigned(?:Notebook\w*|Domain)Url$
image-pushed :: T1525 2 :: container image put in a registry :: program~^(?:ecr|ecr-public)$ && target~^PutImage$
registry-made :: - 1 :: container registry made or changed :: program~^(?:ecr|ecr-public)$ && target~^(?:CreateRepository|PutImageTagMutability|PutLifecyclePolicy|PutImageScanningConfiguration)$
miner-run :: T1496.001 3 :: container of a coin miner run or defined :: program~^(?:ecs|batch|lightsail|apprunner)$ && params~{k}image(?:Identifier)?=[^¦]*(?:xmrig|xmr-stak|minerd|cpuminer|kinsing|nicehash)
task-privileged :: T1610 3 :: container defined with all rights of its host :: target~^RegisterTaskDefinition$ && params~{k}privileged=true¦
containers-run :: - 1 :: container run or defined :: program~^(?:ecs|eks|batch)$ && target~^(?:RunTask|RegisterTaskDefinition|CreateService|CreateCluster|CreateNodegroup|SubmitJob)$ && !params~{k}privileged=true¦ && !extra~\bby=
function-made :: T1648 2 :: function made :: program~^lambda$ && target~^CreateFunction$
function-code-changed :: T1648 2 :: code of a function changed :: program~^lambda$ && target~^UpdateFunctionCode$ && !params~{k}dryRun=true¦
function-layer-set :: T1648 2 :: settings of a function with layers changed :: program~^lambda$ && target~^UpdateFunctionConfiguration$ && extra~layers=yes && !params~{k}layers=
function-layer-added :: T1648 3 :: layer set for a function :: program~^lambda$ && target~^UpdateFunctionConfiguration$ && params~{k}layers=[^¦]
function-changed :: - 2 :: settings of a function changed :: program~^lambda$ && target~^UpdateFunctionConfiguration$ && !params~{k}layers=[^¦] && !extra~layers=yes
function-fed :: T1648 2 :: events fed to a function :: program~^lambda$ && target~^CreateEventSourceMapping$
function-layer-published :: - 1 :: layer for functions published :: program~^lambda$ && target~^PublishLayerVersion$
function-deleted :: T1489 2 :: function deleted :: program~^lambda$ && target~^DeleteFunction$
workflow-set :: T1648 2 :: workflow made or changed :: program~^states$ && target~^(?:Create|Update)StateMachine$
stack-set :: - 2 :: stack made or changed :: target~^(?:Create|Update)Stack(?:Set|Instances)?$ && !params~{k}capabilities=CAPABILITY_(?:NAMED_)?IAM¦
stack-with-rights :: - 2 :: stack that makes roles made or changed :: target~^(?:Create|Update)Stack(?:Set)?$ && params~{k}capabilities=CAPABILITY_(?:NAMED_)?IAM¦
schedule-calls-identity :: T1546 3 :: schedule that calls IAM made :: program~^scheduler$ && target~^(?:Create|Update)Schedule$ && params~aws-sdk:(?:iam|sts|organizations):
schedule-set :: - 2 :: schedule made or changed :: program~^scheduler$ && target~^(?:Create|Update)Schedule$ && !params~aws-sdk:(?:iam|sts|organizations):
build-changed :: - 2 :: build project or its trigger changed :: program~^codebuild$ && target~^(?:UpdateProject|CreateWebhook|UpdateWebhook)$
build-started :: - 1 :: build project made or started :: program~^codebuild$ && target~^(?:CreateProject|StartBuild)$
endpoint-made :: T1578.002 2 :: development endpoint made :: program~^glue$ && target~^(?:Create|Update)DevEndpoint$
app-made :: - 2 :: application hosted :: program~^(?:amplify|apprunner|elasticbeanstalk)$ && target~^Create(?:App|Service|Environment|Application)$
model-access-asked :: T1496.004 2 :: access to models asked for :: program~^bedrock$ && target~^(?:PutUseCaseForModelAccess|PutFoundationModelEntitlement|CreateFoundationModelAgreement)$
model-called :: T1496.004 1 :: model called :: program~^bedrock$ && target~^(?:InvokeModel(?:WithResponseStream)?|Converse(?:Stream)?)$
`);
