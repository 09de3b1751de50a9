import { examplesOf } from "./calls.ts";

export const NETWORK_EXAMPLES = examplesOf(String.raw`
ingress-open ;; ec2 AuthorizeSecurityGroupIngress {"groupId":"sg-1","ipPermissions":{"items":[{"fromPort":22,"ipv6Ranges":{"items":[{"cidrIpv6":"::/0"}]}}]}} ;; ec2 RevokeSecurityGroupIngress {"groupId":"sg-1","ipPermissions":{"items":[{"fromPort":22,"ipv6Ranges":{"items":[{"cidrIpv6":"::/0"}]}}]}}
egress-open ;; ec2 AuthorizeSecurityGroupEgress {"groupId":"sg-1","ipPermissions":{"items":[{"ipRanges":{"items":[{"cidrIp":"0.0.0.0/0"}]}}]}} ;; ec2 RevokeSecurityGroupEgress {"groupId":"sg-1","ipPermissions":{"items":[{"ipRanges":{"items":[{"cidrIp":"0.0.0.0/0"}]}}]}}
ingress-allowed ;; ec2 AuthorizeSecurityGroupIngress {"groupId":"sg-1","cidrIp":"10.0.0.0/8"} ;; ec2 RevokeSecurityGroupIngress {"groupId":"sg-1","cidrIp":"10.0.0.0/8"}
egress-allowed ;; ec2 AuthorizeSecurityGroupEgress {"groupId":"sg-1","cidrIp":"192.0.2.4/32"} ;; ec2 RevokeSecurityGroupEgress {"groupId":"sg-1","cidrIp":"192.0.2.4/32"}
rules-revoked ;; ec2 RevokeSecurityGroupIngress {"groupId":"sg-1","cidrIp":"0.0.0.0/0"} ;; ec2 AuthorizeSecurityGroupIngress {"groupId":"sg-1","cidrIp":"0.0.0.0/0"}
group-made ;; ec2 CreateSecurityGroup {"groupName":"g"} ;; rds CreateSecurityGroup {"groupName":"g"}
acl-open ;; ec2 CreateNetworkAclEntry {"networkAclId":"acl-1","ruleAction":"allow","cidrBlock":"0.0.0.0/0"} ;; ec2 CreateNetworkAclEntry {"networkAclId":"acl-1","ruleAction":"deny","cidrBlock":"0.0.0.0/0"}
acl-allows ;; ec2 ReplaceNetworkAclEntry {"networkAclId":"acl-1","ruleAction":"allow","cidrBlock":"10.0.0.0/8"} ;; ec2 ReplaceNetworkAclEntry {"networkAclId":"acl-1","ruleAction":"deny","cidrBlock":"10.0.0.0/8"}
acl-denies ;; ec2 CreateNetworkAclEntry {"networkAclId":"acl-1","ruleAction":"deny","cidrBlock":"0.0.0.0/0"} ;; ec2 CreateNetworkAclEntry {"networkAclId":"acl-1","ruleAction":"allow","cidrBlock":"0.0.0.0/0"}
acl-removed ;; ec2 DeleteNetworkAclEntry {"networkAclId":"acl-1","ruleNumber":1} ;; ec2 CreateNetworkAclEntry {"networkAclId":"acl-1","ruleNumber":1,"ruleAction":"deny"}
prefix-list-open ;; ec2 ModifyManagedPrefixList {"ModifyManagedPrefixListRequest":{"PrefixListId":"pl-1","AddEntry":{"Cidr":"0.0.0.0/0"}}} ;; ec2 ModifyManagedPrefixList {"ModifyManagedPrefixListRequest":{"PrefixListId":"pl-1","RemoveEntry":{"Cidr":"0.0.0.0/0"}}}
prefix-list-changed ;; ec2 ModifyManagedPrefixList {"ModifyManagedPrefixListRequest":{"PrefixListId":"pl-1","AddEntry":{"Cidr":"10.0.0.0/8"}}} ;; ec2 ModifyManagedPrefixList {"ModifyManagedPrefixListRequest":{"PrefixListId":"pl-1","AddEntry":{"Cidr":"0.0.0.0/0"}}}
cluster-open ;; eks UpdateClusterConfig {"name":"prod","resourcesVpcConfig":{"publicAccessCidrs":["0.0.0.0/0"]}} ;; eks UpdateClusterConfig {"name":"prod","resourcesVpcConfig":{"publicAccessCidrs":["203.0.113.0/24"]}}
traffic-mirrored ;; ec2 CreateTrafficMirrorSession {"CreateTrafficMirrorSessionRequest":{"NetworkInterfaceId":"eni-1"}} ;; ec2 DeleteTrafficMirrorSession {"DeleteTrafficMirrorSessionRequest":{"TrafficMirrorSessionId":"tms-1"}}
traffic-mirror-prepared ;; ec2 CreateTrafficMirrorTarget {"CreateTrafficMirrorTargetRequest":{"NetworkInterfaceId":"eni-1"}} ;; ec2 DeleteTrafficMirrorTarget {"DeleteTrafficMirrorTargetRequest":{"TrafficMirrorTargetId":"tmt-1"}}
traffic-mirror-removed ;; ec2 DeleteTrafficMirrorTarget {"DeleteTrafficMirrorTargetRequest":{"TrafficMirrorTargetId":"tmt-1"}} ;; ec2 CreateTrafficMirrorTarget {"CreateTrafficMirrorTargetRequest":{"NetworkInterfaceId":"eni-1"}}
network-joined-abroad ;; ec2 CreateVpcPeeringConnection {"vpcId":"vpc-1","peerOwnerId":"444455556666"} ;; ec2 CreateVpcPeeringConnection {"vpcId":"vpc-1","peerOwnerId":"111122223333"}
network-joined ;; ec2 CreateVpcPeeringConnection {"vpcId":"vpc-1","peerVpcId":"vpc-2"} ;; ec2 DeleteVpcPeeringConnection {"vpcPeeringConnectionId":"pcx-1"}
network-join-accepted ;; ec2 AcceptVpcPeeringConnection {"vpcPeeringConnectionId":"pcx-1"} ;; ec2 RejectVpcPeeringConnection {"vpcPeeringConnectionId":"pcx-1"}
private-network-linked ;; ec2 CreateVpnConnection {"customerGatewayId":"cgw-1"} ;; ec2 DeleteVpnConnection {"vpnConnectionId":"vpn-1"}
route-everywhere ;; ec2 CreateRoute {"routeTableId":"rtb-1","destinationCidrBlock":"0.0.0.0/0"} ;; ec2 DeleteRoute {"routeTableId":"rtb-1","destinationCidrBlock":"0.0.0.0/0"}
route-set ;; ec2 CreateRoute {"routeTableId":"rtb-1","destinationCidrBlock":"10.0.0.0/16"} ;; ec2 DeleteRoute {"routeTableId":"rtb-1","destinationCidrBlock":"10.0.0.0/16"}
gateway-set ;; ec2 AttachInternetGateway {"vpcId":"vpc-1"} ;; ec2 DetachInternetGateway {"vpcId":"vpc-1"}
network-made ;; ec2 CreateVpc {"cidrBlock":"10.0.0.0/16"} ;; ec2 CreateNetworkInterface {"subnetId":"s"} + {"sourceIPAddress":"ecs.amazonaws.com"}
address-set ;; ec2 AllocateAddress ;; ec2 AllocateHosts
balancer-deleted ;; elasticloadbalancing DeleteLoadBalancer {"loadBalancerArn":"web"} ;; elasticloadbalancing CreateLoadBalancer {"name":"web"}
distribution-changed ;; cloudfront UpdateDistribution2020_05_31 {"id":"E1"} ;; cloudfront DeleteDistribution2020_05_31 {"id":"E1"}
names-changed ;; route53 ChangeResourceRecordSets {"changeBatch":{"changes":[{"action":"UPSERT","resourceRecordSet":{"name":"login.corp.example"}}]}} ;; route53 ChangeResourceRecordSets {"changeBatch":{"changes":[{"action":"DELETE","resourceRecordSet":{"name":"login.corp.example"}}]}}
names-deleted ;; route53 ChangeResourceRecordSets {"changeBatch":{"changes":[{"action":"DELETE","resourceRecordSet":{"name":"login.corp.example"}}]}} ;; route53 ChangeResourceRecordSets {"changeBatch":{"changes":[{"action":"CREATE","resourceRecordSet":{"name":"login.corp.example"}}]}}
zone-deleted ;; route53 DeleteHostedZone {"id":"Z1"} ;; route53 CreateHostedZone {"name":"corp.example"}
zone-made ;; route53 CreateHostedZone {"name":"corp.example"} ;; route53 DeleteHostedZone {"id":"Z1"}
domain-taken ;; route53domains DisableDomainTransferLock {"domainName":"corp.example"} ;; route53domains EnableDomainTransferLock {"domainName":"corp.example"}
domain-registered ;; route53domains RegisterDomain {"domainName":"corp.example"} ;; route53domains TransferDomainToAnotherAwsAccount {"domainName":"corp.example"}
web-port-open ;; ec2 AuthorizeSecurityGroupIngress {"groupId":"sg-1","ipPermissions":{"items":[{"fromPort":443,"toPort":443,"ipRanges":{"items":[{"cidrIp":"0.0.0.0/0"}]}}]}} ;; ec2 AuthorizeSecurityGroupIngress {"groupId":"sg-1","ipPermissions":{"items":[{"fromPort":443,"toPort":3389,"ipRanges":{"items":[{"cidrIp":"0.0.0.0/0"}]}}]}}
`);
