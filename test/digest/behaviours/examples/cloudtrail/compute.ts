import { examplesOf } from "./calls.ts";

export const COMPUTE_EXAMPLES = examplesOf(String.raw`
large-instances ;; ec2 RunInstances {"instanceType":"p4d.24xlarge"} ;; ec2 RunInstances {"instanceType":"t3.micro","instancesSet":{"items":[{"minCount":1,"maxCount":1}]}}
instances-started ;; ec2 RunInstances {"instanceType":"t3.micro"} ;; ec2 StartInstances {"instancesSet":{"items":[{"instanceId":"i-1"}]}}
instances-started-by-service ;; ec2 RunInstances {"instanceType":"t3.micro"} + {"sourceIPAddress":"autoscaling.amazonaws.com"} ;; ec2 RunInstances {"instanceType":"t3.micro"} + {"userAgent":"autoscaling.amazonaws.com"}
servers-made ;; lightsail CreateInstances {"instanceNames":["n"]} ;; lightsail DeleteInstance {"instanceName":"n"}
templates-made ;; ec2 CreateLaunchTemplate {"launchTemplateName":"t"} ;; ec2 DeleteLaunchTemplate {"launchTemplateName":"t"}
key-pair-made ;; ec2 ImportKeyPair {"keyName":"k"} ;; ec2 DeleteKeyPair {"keyName":"k"}
key-pair-deleted ;; ec2 DeleteKeyPair {"keyName":"k"} ;; ec2 CreateKeyPair {"keyName":"k"}
instance-imaged ;; ec2 CreateImage {"instanceId":"i-1"} ;; imagebuilder CreateImage {"imageRecipeArn":"r"}
image-brought-in ;; ec2 CopyImage {"sourceImageId":"ami-1"} ;; ec2 CreateImage {"instanceId":"i-1"}
instances-terminated ;; ec2 TerminateInstances {"instancesSet":{"items":[{"instanceId":"i-1"}]}} ;; ec2 StopInstances {"instancesSet":{"items":[{"instanceId":"i-1"}]}}
group-deleted ;; autoscaling DeleteAutoScalingGroup {"autoScalingGroupName":"g"} ;; autoscaling UpdateAutoScalingGroup {"autoScalingGroupName":"g"}
instances-stopped ;; ec2 StopInstances {"instancesSet":{"items":[{"instanceId":"i-1"}]}} ;; ec2 TerminateInstances {"instancesSet":{"items":[{"instanceId":"i-1"}]}}
instances-restarted ;; ec2 RebootInstances {"instancesSet":{"items":[{"instanceId":"i-1"}]}} ;; ec2 StopInstances {"instancesSet":{"items":[{"instanceId":"i-1"}]}}
start-script-changed ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","userData":"<sensitiveDataRemoved>"} ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","sourceDestCheck":{"value":false}}
instance-groups-changed ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","groupSet":{"items":[{"groupId":"sg-1"}]}} ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","ebsOptimized":{"value":true}}
termination-guard-off ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","disableApiTermination":{"value":false}} ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","disableApiTermination":{"value":true}}
termination-guard-on ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","disableApiTermination":{"value":true}} ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","disableApiTermination":{"value":false}}
instance-changed ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","instanceType":{"value":"t3.large"}} ;; ec2 ModifyInstanceAttribute {"instanceId":"i-1","userData":"x"}
metadata-guard-off ;; ec2 ModifyInstanceMetadataOptions {"ModifyInstanceMetadataOptionsRequest":{"InstanceId":"i-1","HttpTokens":"optional"}} ;; ec2 ModifyInstanceMetadataOptions {"ModifyInstanceMetadataOptionsRequest":{"InstanceId":"i-1","HttpTokens":"required"}}
metadata-hops-raised ;; ec2 ModifyInstanceMetadataOptions {"ModifyInstanceMetadataOptionsRequest":{"InstanceId":"i-1","HttpPutResponseHopLimit":10}} ;; ec2 ModifyInstanceMetadataOptions {"ModifyInstanceMetadataOptionsRequest":{"InstanceId":"i-1","HttpPutResponseHopLimit":1}}
metadata-guard-on ;; ec2 ModifyInstanceMetadataOptions {"ModifyInstanceMetadataOptionsRequest":{"InstanceId":"i-1","HttpTokens":"required"}} ;; ec2 ModifyInstanceMetadataOptions {"ModifyInstanceMetadataOptionsRequest":{"InstanceId":"i-1","HttpTokens":"optional"}}
metadata-changed ;; ec2 ModifyInstanceMetadataOptions {"ModifyInstanceMetadataOptionsRequest":{"InstanceId":"i-1","InstanceMetadataTags":"enabled"}} ;; ec2 ModifyInstanceMetadataOptions {"ModifyInstanceMetadataOptionsRequest":{"InstanceId":"i-1","HttpTokens":"optional"}}
disk-encryption-off ;; ec2 DisableEbsEncryptionByDefault ;; ec2 EnableEbsEncryptionByDefault
disk-encryption-on ;; ec2 EnableEbsEncryptionByDefault ;; ec2 DisableEbsEncryptionByDefault
console-looked-at ;; ec2 GetConsoleScreenshot {"instanceId":"i-1"} ;; ec2 DescribeInstances {"instanceId":"i-1"}
start-script-read ;; ec2 DescribeInstanceAttribute {"instanceId":"i-1","attribute":"userData"} ;; ec2 DescribeInstanceAttribute {"instanceId":"i-1","attribute":"userData"} + {"sourceIPAddress":"cloudformation.amazonaws.com","userAgent":"x"}
command-run ;; ssm SendCommand {"documentName":"AWS-RunShellScript"} ;; ssm CancelCommand {"commandId":"c"}
command-scheduled ;; ssm CreateAssociation {"name":"n"} ;; ssm DeleteAssociation {"name":"n"}
machine-may-join ;; ssm CreateActivation {"iamRole":"r"} ;; ssm DeleteActivation {"activationId":"a"}
session-opened ;; ssm StartSession {"target":"i-1"} ;; ssm TerminateSession {"sessionId":"s"}
ssh-key-sent ;; ec2-instance-connect SendSSHPublicKey {"instanceId":"i-1"} ;; iam UploadSSHPublicKey {"userName":"bob"}
serial-console-on ;; ec2 EnableSerialConsoleAccess ;; ec2 DisableSerialConsoleAccess
serial-console-off ;; ec2 DisableSerialConsoleAccess ;; ec2 EnableSerialConsoleAccess
container-entered ;; ecs ExecuteCommand {"cluster":"prod","command":"/bin/sh"} ;; ecs RunTask {"cluster":"prod"}
shell-opened ;; cloudshell CreateEnvironment ;; elasticbeanstalk CreateEnvironment {"environmentName":"e"}
shell-file-fetched ;; cloudshell GetFileDownloadUrls {"fileDownloadPath":"~/a"} ;; cloudshell GetFileUploadUrls {"fileUploadPath":"~/a"}
notebook-opened ;; sagemaker CreatePresignedNotebookInstanceUrl {"notebookInstanceName":"ml"} ;; sagemaker DescribeNotebookInstance {"notebookInstanceName":"ml"}
image-pushed ;; ecr PutImage {"repositoryName":"core","imageTag":"latest"} ;; ecr BatchGetImage {"repositoryName":"core"}
registry-made ;; ecr CreateRepository {"repositoryName":"core"} ;; codecommit CreateRepository {"repositoryName":"core"}
miner-run ;; ecs RegisterTaskDefinition {"containerDefinitions":[{"image":"xmrig/xmrig:latest"}]} ;; ecs RegisterTaskDefinition {"containerDefinitions":[{"image":"nginx:latest"}]}
task-privileged ;; ecs RegisterTaskDefinition {"containerDefinitions":[{"image":"x","privileged":true}]} ;; ecs RegisterTaskDefinition {"containerDefinitions":[{"image":"x","privileged":false}]}
containers-run ;; ecs RunTask {"cluster":"prod"} ;; ecs StopTask {"cluster":"prod"}
function-made ;; lambda CreateFunction20150331 {"functionName":"f"} ;; cloudfront CreateFunction2020_05_31 {"name":"f"}
function-code-changed ;; lambda UpdateFunctionCode20150331v2 {"functionName":"f","dryRun":false} ;; lambda UpdateFunctionCode20150331v2 {"functionName":"f","dryRun":true}
function-layer-set ;; lambda UpdateFunctionConfiguration20150331v2 {"functionName":"f"} + {"responseElements":{"layers":[{"arn":"l"}]}} ;; lambda UpdateFunctionConfiguration20150331v2 {"functionName":"f"} + {"responseElements":{"layers":[]}}
function-layer-added ;; lambda UpdateFunctionConfiguration20150331v2 {"functionName":"f","layers":["arn:aws:lambda:eu-central-1:444455556666:layer:x:1"]} ;; lambda UpdateFunctionConfiguration20150331v2 {"functionName":"f","timeout":30}
function-changed ;; lambda UpdateFunctionConfiguration20150331v2 {"functionName":"f","timeout":30} ;; lambda UpdateFunctionConfiguration20150331v2 {"functionName":"f","layers":["l"]}
function-fed ;; lambda CreateEventSourceMapping20150331 {"functionName":"f"} ;; lambda DeleteEventSourceMapping20150331 {"uUID":"u"}
function-layer-published ;; lambda PublishLayerVersion20181031 {"layerName":"l"} ;; lambda DeleteLayerVersion20181031 {"layerName":"l"}
function-deleted ;; lambda DeleteFunction20150331 {"functionName":"f"} ;; lambda DeleteAlias20150331 {"functionName":"f"}
workflow-set ;; states UpdateStateMachine {"stateMachineArn":"s"} ;; states DeleteStateMachine {"stateMachineArn":"s"}
stack-set ;; cloudformation UpdateStack {"stackName":"s"} ;; cloudformation DeleteStack {"stackName":"s"}
stack-with-rights ;; cloudformation CreateStack {"stackName":"s","capabilities":["CAPABILITY_NAMED_IAM"]} ;; cloudformation CreateStack {"stackName":"s"}
schedule-calls-identity ;; scheduler CreateSchedule {"name":"s","target":{"arn":"arn:aws:scheduler:::aws-sdk:iam:createAccessKey"}} ;; scheduler CreateSchedule {"name":"s","target":{"arn":"arn:aws:scheduler:::aws-sdk:ec2:stopInstances"}}
schedule-set ;; scheduler CreateSchedule {"name":"s","target":{"arn":"arn:aws:lambda:eu-central-1:111122223333:function:f"}} ;; scheduler DeleteSchedule {"name":"s"}
build-changed ;; codebuild UpdateProject {"name":"release"} ;; datazone UpdateProject {"name":"release"}
build-started ;; codebuild StartBuild {"projectName":"release"} ;; codebuild StopBuild {"id":"b"}
endpoint-made ;; glue CreateDevEndpoint {"endpointName":"e"} ;; glue DeleteDevEndpoint {"endpointName":"e"}
app-made ;; amplify CreateApp {"name":"a"} ;; amplify DeleteApp {"appId":"a"}
model-access-asked ;; bedrock PutUseCaseForModelAccess ;; bedrock GetUseCaseForModelAccess
model-called ;; bedrock InvokeModel {"modelId":"m"} ;; bedrock GetFoundationModel {"modelIdentifier":"m"}
patches-asked ;; ssm SendCommand {"documentName":"AWS-RunPatchBaseline"} ;; ssm SendCommand {"documentName":"AWS-RunShellScript"}
`);
