import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import type { Random } from "../random.ts";
import { stamp } from "./context.ts";
import type { Noise } from "./context.ts";

const CALLS = `
ec2|DescribeInstances|console
ec2|DescribeVolumes|console
ec2|DescribeSecurityGroups|console
s3|GetObject|app
s3|PutObject|app
sts|AssumeRole|service
kms|Decrypt|app
sqs|GetQueueAttributes|app
autoscaling|DescribeAutoScalingGroups|ci
ecs|UpdateService|ci
ecr|BatchGetImage|ci
ecr|GetAuthorizationToken|ci
logs|CreateLogStream|app
ec2|CreateTags|ci
monitoring|DescribeAlarms|console
ec2|CreateNetworkInterface|service
cloudformation|DescribeStacks|ci
s3|ListObjects|console
dynamodb|DescribeTable|app
elasticloadbalancing|DescribeTargetHealth|ci
rds|DescribeDBInstances|console
iam|ListRoles|console
lambda|ListFunctions20150331|console
ecs|RegisterTaskDefinition|ci
`;
const ODD =
  `DescribeAddresses DescribeKeyPairs DescribeHosts DescribeVpcs DescribeSubnets DescribeRouteTables DescribeImages DescribeTags
DescribeSnapshots DescribeRegions DescribeAvailabilityZones DescribeAccountAttributes DescribePlacementGroups DescribeInternetGateways DescribeNatGateways
DescribeVpcEndpoints DescribeLaunchTemplates DescribeSpotPriceHistory DescribeReservedInstances DescribeInstanceTypes DescribeNetworkAcls DescribeDhcpOptions
GetBucketLocation GetBucketVersioning GetBucketTagging GetBucketLogging ListTagsForResource ListClusters ListServices ListTasks ListQueues ListTopics ListKeys
ListAliases ListStacks ListMetrics ListCertificates ListHostedZones ListDistributions DescribeRepositories DescribeLogGroups DescribeEventAggregates
GetDashboard GetMetricData GetCostAndUsage DescribeCacheClusters DescribeDBSnapshots DescribeReplicationGroups DescribeFileSystems LookupEvents`.split(
    /\s+/,
  );
const AGENTS: Readonly<Record<string, string>> = {
  console: "console.ec2.amazonaws.com",
  app: "aws-sdk-java/1.12.1 Linux/5.10 OpenJDK",
  ci: "APN/1.0 HashiCorp/1.0 Terraform/1.5.7",
  service: "ecs.amazonaws.com",
};

/** An account at work: people in the console, applications, deployments, services. */
export function cloudtrailNoise(random: Random, count: number): Noise {
  const calls = CALLS.trim().split("\n");
  const events = Array.from({ length: count }, () => {
    const odd = random.next() < 0.05;
    const [service = "", name = "", actor = ""] = odd
      ? ["ec2", random.pick(ODD), "console"]
      : random.skewed(calls).split("|");
    return { ...call(random, { service, name, actor }), ...stamp(random) };
  });
  return {
    events,
    shared: (own) => ({
      ...identity(own.pick(["console", "ci", "app"])),
      awsRegion: "us-east-1",
      ...stamp(own),
    }),
  };
}

function call(random: Random, made: { service: string; name: string; actor: string }): EventRecord {
  const { service, name, actor } = made;
  const parameters: EventRecord =
    service === "s3"
      ? { bucketName: "app-assets", key: `u/${random.hex(12)}.png` }
      : { maxResults: 100 };
  return {
    event_type: "cloudtrail",
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    eventType: "AwsApiCall",
    awsRegion: "us-east-1",
    region: "us-east-1",
    requestParameters:
      name === "UpdateService"
        ? { service: random.pick(["web", "api", "jobs"]), desiredCount: random.int(9) }
        : parameters,
    requestID: random.uuid(),
    ...identity(actor),
    ...(random.next() < 0.01 ? { errorCode: "ThrottlingException" } : {}),
  };
}

function identity(actor: string): EventRecord {
  const isUser = actor === "console";
  const name = isUser ? "alice" : `${actor}-session`;
  return {
    event_type: "cloudtrail",
    userAgent: AGENTS[actor],
    sourceIPAddress:
      { console: "198.51.100.7", service: "ecs.amazonaws.com", ci: "203.0.113.50" }[actor] ??
      "10.20.0.5",
    user: name,
    userType: isUser ? "IAMUser" : "AssumedRole",
    accountId: "123456789012",
    recipientAccountId: "123456789012",
    userIdentity: {
      type: isUser ? "IAMUser" : "AssumedRole",
      arn: isUser
        ? "arn:aws:iam::123456789012:user/alice"
        : `arn:aws:sts::123456789012:assumed-role/${actor}-role/${name}`,
      accountId: "123456789012",
    },
  };
}
