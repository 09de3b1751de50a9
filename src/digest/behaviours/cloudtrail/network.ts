import { parseCalls } from "./parts.ts";

/** Who may reach what, and which way traffic goes. */
export const NETWORK = parseCalls(String.raw`
ingress-open :: T1562.007 3 :: network opened to everyone :: target~^(?:Authorize(?:DB|Cache|Cluster)?SecurityGroupIngress|ModifySecurityGroupRules)$ && params~={everywhere} && !params~^(?!.*{k}(?:from|to)Port=(?!(?:80|443)¦)).*{k}fromPort=(?:80|443)¦
web-port-open :: - 2 :: web port opened to everyone :: target~^(?:AuthorizeSecurityGroupIngress|ModifySecurityGroupRules)$ && params~={everywhere} && params~{k}fromPort=(?:80|443)¦ && !params~{k}(?:from|to)Port=(?!(?:80|443)¦)
egress-open :: - 2 :: way out to everywhere opened :: target~^AuthorizeSecurityGroupEgress$ && params~={everywhere}
ingress-allowed :: T1562.007 2 :: way in allowed by a security group :: target~^(?:Authorize(?:DB|Cache|Cluster)?SecurityGroupIngress|ModifySecurityGroupRules)$ && !params~={everywhere}
egress-allowed :: T1562.007 2 :: way out allowed by a security group :: target~^AuthorizeSecurityGroupEgress$ && !params~={everywhere}
rules-revoked :: - 2 :: rule of a security group taken away :: target~^Revoke(?:DB|Cache|Cluster)?SecurityGroup(?:Ingress|Egress)$
group-made :: - 1 :: security group made or deleted :: program~^ec2$ && target~^(?:Create|Delete)SecurityGroup$
acl-open :: T1562.007 3 :: network list lets everything through :: target~^(?:Create|Replace)NetworkAclEntry$ && params~{k}ruleAction=allow¦ && params~={everywhere}
acl-allows :: T1562.007 2 :: network list lets something through :: target~^(?:Create|Replace)NetworkAclEntry$ && params~{k}ruleAction=allow¦ && !params~={everywhere}
acl-denies :: - 2 :: network list denies something :: target~^(?:Create|Replace)NetworkAclEntry$ && params~{k}ruleAction=deny¦
acl-removed :: - 2 :: network list or entry of one deleted :: target~^DeleteNetworkAcl(?:Entry)?$
prefix-list-open :: T1562.007 3 :: everyone added to a list of addresses :: target~^(?:Create|Modify)ManagedPrefixList$ && params~{k}(?:addEntry|addEntries|AddEntry|Entry|entries|Entries)\.?\w*={everywhere}
prefix-list-changed :: - 1 :: list of addresses changed :: target~^(?:Create|Modify)ManagedPrefixList$ && !params~={everywhere}
cluster-open :: T1562.007 3 :: cluster's control plane opened to everyone :: program~^eks$ && target~^(?:UpdateClusterConfig|CreateCluster)$ && params~{k}publicAccessCidrs={everywhere}
traffic-mirrored :: T1020.001 3 :: traffic mirrored :: target~^(?:Create|Modify)TrafficMirrorSession$
traffic-mirror-prepared :: T1020.001 2 :: mirroring of traffic prepared :: target~^(?:Create|Modify)TrafficMirror(?:Target|Filter|FilterRule|FilterNetworkServices)$
traffic-mirror-removed :: - 1 :: mirroring of traffic taken down :: target~^DeleteTrafficMirror\w+$
network-joined-abroad :: T1199 2 :: network joined with one of another account :: target~^CreateVpcPeeringConnection$ && params~{k}peerOwnerId=(?:\d{12}|account)¦
network-joined :: - 2 :: networks joined :: target~^(?:CreateVpcPeeringConnection|CreateTransitGatewayVpcAttachment|CreateTransitGatewayPeeringAttachment)$ && !params~{k}peerOwnerId=(?:\d{12}|account)¦
network-join-accepted :: T1199 2 :: join with another network accepted :: target~^Accept(?:VpcPeeringConnection|TransitGateway\w+Attachment)$
private-network-linked :: T1133 2 :: private link to an outside network made :: target~^(?:CreateVpnConnection|CreateCustomerGateway|CreateClientVpnEndpoint|AuthorizeClientVpnIngress)$
route-everywhere :: - 2 :: route to everywhere set :: target~^(?:Create|Replace)Route$ && params~={everywhere}
route-set :: - 2 :: route set :: target~^(?:Create|Replace)Route$ && !params~={everywhere}
gateway-set :: - 2 :: way to the internet made :: target~^(?:(?:Create|Attach)InternetGateway|CreateNatGateway|CreateEgressOnlyInternetGateway)$
network-made :: - 1 :: network made or changed :: program~^ec2$ && target~^(?:Create|Delete|Modify)(?:Vpc|Subnet|VpcAttribute|VpcEndpoints?|NatGateway|NetworkInterface|DefaultVpc)$ && !extra~\bby=
address-set :: - 1 :: public address taken or moved :: target~^(?:Allocate|Associate|Release|Disassociate)Address$ && !extra~\bby=
balancer-deleted :: T1489 2 :: load balancer or distribution deleted :: program~^(?:elasticloadbalancing|cloudfront)$ && target~^Delete(?:LoadBalancer|TargetGroup|Distribution)$
distribution-changed :: - 2 :: distribution changed :: program~^cloudfront$ && target~^(?:Create|Update)Distribution$
names-changed :: - 2 :: DNS records changed :: program~^route53$ && target~^ChangeResourceRecordSets$ && params~{k}action=(?:UPSERT|CREATE)¦|changeBatch=
names-deleted :: T1489 2 :: DNS records deleted :: program~^route53$ && target~^ChangeResourceRecordSets$ && params~{k}action=DELETE¦ && !params~{k}action=(?:UPSERT|CREATE)¦
zone-deleted :: T1489 3 :: DNS zone deleted :: program~^route53$ && target~^DeleteHostedZone$
zone-made :: - 2 :: DNS zone made or joined with a network :: program~^route53$ && target~^(?:CreateHostedZone|AssociateVPCWithHostedZone)$
domain-taken :: T1584.002 3 :: domain moved away or unlocked :: program~^route53domains$ && target~^(?:TransferDomain\w*|DisableDomainTransferLock|UpdateDomainNameservers)$
domain-registered :: - 2 :: domain registered or locked :: program~^route53domains$ && target~^(?:RegisterDomain|EnableDomainTransferLock|RenewDomain)$
`);
